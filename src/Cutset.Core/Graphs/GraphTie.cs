using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>One tie as <see cref="SupplyGraphBuilder"/> takes it. Days are null when not stated.</summary>
/// <param name="Kind">Kind of the tie.</param>
/// <param name="From">Node that supplies.</param>
/// <param name="To">Node that is supplied.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
public sealed record GraphTie(TieKind Kind, int From, int To, DateOnly? Start = null, DateOnly? End = null)
{
    /// <summary>Day of the first full listing that has it, where an earlier one lacks it.</summary>
    public DateOnly? Appeared { get; init; }

    /// <summary>Day of the first later full listing that lacks it.</summary>
    public DateOnly? Gone { get; init; }

    /// <summary>Amount of the tie itself in hundredths.</summary>
    public long? Amount { get; init; }

    /// <summary>Remarks.</summary>
    public TieFlags Flags { get; init; }

    /// <summary>True where its role is <see cref="TieRoles.Certification"/>.</summary>
    public bool IsCertification { get; init; }

    /// <summary>Core, counted from 0 within the node, at the supplying end. A tie within a node is one of two cores, and says
    /// so (<see cref="TieFlags.WithinMerge"/>).</summary>
    public int FromCore { get; init; }

    /// <summary>Core at the supplied end.</summary>
    public int ToCore { get; init; }
}
