namespace Cutset.Core.Model;

/// <summary>Codes of the identifier schemes that the importers write.</summary>
public static class Schemes
{
    /// <summary>Unique Entity Identifier of SAM.gov, 12 characters. One company may hold several.</summary>
    public const string Uei = "us-uei";

    /// <summary>D-U-N-S number, 9 digits; historic in US records, which use the UEI since April 2022.</summary>
    public const string Duns = "us-duns";

    /// <summary>Commercial and Government Entity code, 5 characters, one for each site.</summary>
    public const string Cage = "us-cage";

    /// <summary>Legal Entity Identifier, ISO 17442.</summary>
    public const string Lei = "lei";

    /// <summary>Central Index Key of the SEC, without leading zeros.</summary>
    public const string Cik = "us-cik";

    /// <summary>Package id of a cloud service in the FedRAMP marketplace.</summary>
    public const string FedRampService = "fedramp-id";

    /// <summary>Id of an agency in the FedRAMP marketplace, such as <c>22-002-04</c>.</summary>
    public const string FedRampAgency = "fedramp-agency";

    /// <summary>An agency that the FedRAMP marketplace gives by name alone: the name in upper case, after
    /// <c>DEPARTMENT / </c> where the department is known.</summary>
    public const string FedRampAgencyName = "fedramp-agency-name";

    /// <summary>An agency that a table gives by name alone: the name in upper case.</summary>
    public const string AgencyName = "agency-name";

    /// <summary>Department code (Common Government-wide Accounting Classification), 3 or 4 digits.</summary>
    public const string Cgac = "cgac";

    /// <summary>Sub-agency (sub-tier) code of US award records, 4 characters.</summary>
    public const string UsSubtier = "us-subtier";

    /// <summary>Unique award key of USAspending.gov.</summary>
    public const string UsAward = "us-award";
}
