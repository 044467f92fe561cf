using System.Globalization;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>Says in one line why there is no chain, and how to ask instead.</summary>
public static class GapSentence
{
    /// <summary>The line. Options are named as the command line does.</summary>
    /// <param name="gap">Why there is none.</param>
    /// <param name="facts">Looks up names.</param>
    public static string Of(ChainGap gap, ISnapshotFacts facts)
    {
        ArgumentNullException.ThrowIfNull(gap);
        ArgumentNullException.ThrowIfNull(facts);
        return gap.Limit switch
        {
            ChainLimit.Kinds => "No chain takes the named kinds of tie alone; the best one also takes "
                + $"{string.Join(" and ", gap.MissingKinds.Select(static kind => kind.Code()))}{LastStep(gap.Chain!, facts)}. Add "
                + $"{string.Join(' ', gap.MissingKinds.Select(static kind => $"--kind {kind.Code()}"))}.",
            ChainLimit.Through => "There are chains, and none passes there.",
            ChainLimit.Without => "Every chain passes what --without leaves out.",
            ChainLimit.MaxHops => string.Create(
                CultureInfo.InvariantCulture,
                $"The best chain takes {gap.Chain!.Steps.Length} steps: --max-hops {gap.Chain.Steps.Length} shows it."),
            ChainLimit.Grade => $"There are {TraceAnswers.CodeOf(gap.Chain!.Grade)} chains: "
                + $"--grade {TraceAnswers.CodeOf(gap.Chain.Grade)} shows them.",
            ChainLimit.Time => "There are chains in the newest state of the records: ask without the day, the span or --active.",
            ChainLimit.Exact => "There are chains with owned companies or sub-agencies: ask without --exact.",
            ChainLimit.Certain => "There are chains where likely merges count: ask without --certain.",
            ChainLimit.Certification => string.Create(
                CultureInfo.InvariantCulture,
                $"{gap.Certified:N0} service{(gap.Certified == 1 ? " is" : "s are")} certified there, for others to use; that is no use by it, so no chain ends there."),
            _ => "There are chains, and several of the limits together leave them out.",
        };
    }

    private static string LastStep(Chain chain, ISnapshotFacts facts)
    {
        var last = chain.Steps[^1];
        return $" (its last step into {facts.EntitiesAt([last.To])[last.To].Name} is {last.Kind.Code()})";
    }
}
