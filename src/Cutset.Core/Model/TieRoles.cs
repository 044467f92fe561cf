namespace Cutset.Core.Model;

/// <summary>Roles of ties that change what a tie means to a question. Written to files; they must never change.</summary>
public static class TieRoles
{
    /// <summary>Of <c>authorised</c>: the agency certifies the service for others to use, and does not use it itself
    /// (the FedRAMP programme). Such a tie is no step of a chain.</summary>
    public const string Certification = "certification";
}
