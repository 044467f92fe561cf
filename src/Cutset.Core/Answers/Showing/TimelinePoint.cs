using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>An answer as of one day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Trace">Trace: the counts as of it; null for a backbone.</param>
/// <param name="Appeared">Trace: ties on chains that were not there on the day before in the list.</param>
/// <param name="Gone">Trace: ties that were there then and are no more.</param>
/// <param name="Backbone">Backbone: the answer as of the day; null for a trace.</param>
public sealed record TimelinePoint(
    DateOnly Day,
    TraceSummaryAnswer? Trace,
    ImmutableArray<TieAnswer> Appeared,
    ImmutableArray<TieAnswer> Gone,
    BackboneAnswer? Backbone);
