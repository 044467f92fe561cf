namespace Cutset.Core.Answers.Showing;

/// <summary>Looks up what a snapshot says of nodes and ties, in bulk.</summary>
public interface ISnapshotFacts
{
    /// <summary>The entities at some nodes, by node.</summary>
    IReadOnlyDictionary<int, EntityInfo> EntitiesAt(IReadOnlyCollection<int> nodes);

    /// <summary>Some ties with their ends, award and evidence, by tie number.</summary>
    /// <param name="ties">Tie numbers.</param>
    /// <param name="maxEvidence">How many evidence rows of each tie to bring along.</param>
    IReadOnlyDictionary<int, TieInfo> TiesAt(IReadOnlyCollection<int> ties, int maxEvidence);
}
