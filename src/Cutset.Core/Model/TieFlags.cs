namespace Cutset.Core.Model;

/// <summary>Remarks on a tie. The values are written to files and must never change.</summary>
[Flags]
public enum TieFlags : ushort
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The reported subaward is larger than its prime award: the tie stands, the amount is doubtful.</summary>
    SubawardExceedsPrime = 1,

    /// <summary>The amount equals the digits of the filer's own subaward number: probably a typing error.</summary>
    AmountEqualsNumber = 2,

    /// <summary>The subaward is dated after the end of its prime award.</summary>
    DatedAfterPrime = 4,

    /// <summary>The register still lists the tie although its expiry date has passed.</summary>
    ListedAfterExpiry = 8,

    /// <summary>The filer withdrew the report.</summary>
    Withdrawn = 16,

    /// <summary>The tie stands in an article alone, and nobody confirmed it: a chain over it is graded <c>claimed</c>. A
    /// confirmed claim is without it.</summary>
    Claimed = 32,

    /// <summary>A person rejected the claim: it is no step of a chain.</summary>
    Rejected = 64,

    /// <summary>Both ends are records of one entity, by a likely merge: no tie of that entity, but one of the two that they are
    /// if the merge is wrong.</summary>
    WithinMerge = 128,
}
