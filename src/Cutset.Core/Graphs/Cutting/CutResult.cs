namespace Cutset.Core.Graphs.Cutting;

/// <summary>Three smallest cuts between A and B, side by side.</summary>
public sealed record CutResult
{
    /// <summary>The weakest grade of the chains that the cuts end.</summary>
    public required ChainGrade Grade { get; init; }

    /// <summary>Any ties that can end.</summary>
    public required CutOutcome Anywhere { get; init; }

    /// <summary>Only ties to which A, its group or a service it offers is a party: what A alone can end.</summary>
    public required CutOutcome ByA { get; init; }

    /// <summary>Only ties to which B or its group is a party: what B alone can end.</summary>
    public required CutOutcome ByB { get; init; }

    /// <summary>The same for documented chains only, where the grade is weaker; null where it is not.</summary>
    public CutResult? Documented { get; init; }

    /// <summary>The same on <see cref="CutQuery.By"/> if nothing is renewed: ties that have ended by then are gone. Null
    /// when not asked.</summary>
    public CutResult? LeftOnDay { get; init; }
}
