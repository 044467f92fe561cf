using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Tracing;

/// <summary>Why a question about chains found none where there are some.</summary>
/// <param name="Limit">The limit of the question that keeps them out.</param>
public sealed record ChainGap(ChainLimit Limit)
{
    /// <summary>The best chain without that limit; null where B certifies.</summary>
    public Chain? Chain { get; init; }

    /// <summary>Of <see cref="ChainLimit.Kinds"/>: the kinds that this chain takes and the question leaves out, in their
    /// order.</summary>
    public ImmutableArray<TieKind> MissingKinds { get; init; } = [];

    /// <summary>Of <see cref="ChainLimit.Certification"/>: how many services B certifies.</summary>
    public int Certified { get; init; }
}
