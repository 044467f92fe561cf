namespace Cutset.Core.Identifiers;

/// <summary>What the prefix of an award key says.</summary>
public enum AwardKeyKind
{
    /// <summary><c>CONT_AWD_</c>: a contract or an order.</summary>
    Contract = 1,

    /// <summary><c>CONT_IDV_</c>: a vehicle, from which orders are placed.</summary>
    Vehicle = 2,

    /// <summary><c>ASST_NON_</c>: a grant, loan or other assistance.</summary>
    Assistance = 3,

    /// <summary><c>ASST_AGG_</c>: many payments of assistance reported as one.</summary>
    AggregateAssistance = 4,
}
