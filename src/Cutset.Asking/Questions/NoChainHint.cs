using Cutset.Asking.Sessions;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs.Tracing;

namespace Cutset.Asking.Questions;

/// <summary>Why a question found no chain, in one line.</summary>
internal static class NoChainHint
{
    /// <summary>The line; null where the records themselves show no chain.</summary>
    public static string? Of(SnapshotSession session, TraceQuery query, CancellationToken cancellationToken) =>
        ChainGaps.Find(session.Graph, query, cancellationToken) is { } gap ? GapSentence.Of(gap, session) : null;
}
