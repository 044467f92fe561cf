using System.Collections.Immutable;

namespace Cutset.Core.Resolution.Screening;

/// <summary>The outcome for one vendor.</summary>
/// <param name="Verdict">The verdict. Where it is <see cref="ScreenVerdict.Same"/>, the first candidate is it.</param>
/// <param name="Reason">One of <see cref="ScreenReason"/>.</param>
/// <param name="Candidates">The entities that come near, the best first, then by node; at most as many as were asked
/// for.</param>
public sealed record ScreenMatch(
    ScreenVerdict Verdict, string Reason, ImmutableArray<ScreenCandidate> Candidates);
