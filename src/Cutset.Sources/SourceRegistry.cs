using System.Collections.Immutable;
using Cutset.Core.Model;
using Cutset.Sources.FedRamp;
using Cutset.Sources.Reading;
using Cutset.Sources.Tables;
using Cutset.Sources.UsaSpending;

namespace Cutset.Sources;

/// <summary>The formats that can be imported, by name or by a look at the file.</summary>
/// <param name="Sources">The sources; of two that recognise an entry the first wins.</param>
public sealed record SourceRegistry(ImmutableArray<ISource> Sources)
{
    /// <summary>All formats of this version.</summary>
    public static SourceRegistry Default { get; } = new(
        [new FedRampSource(), new UsaSpendingSource(), new TableSource()]);

    /// <summary>The names, joined for a message: <c>fedramp, usaspending</c>.</summary>
    public string Names => string.Join(", ", Sources.Select(source => source.Name).Order(StringComparer.Ordinal));

    /// <summary>The source with a name, in any case; null when there is none.</summary>
    public ISource? Find(string name) =>
        Sources.FirstOrDefault(source => source.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The source with a name.</summary>
    /// <exception cref="CutsetException">There is none.</exception>
    public ISource Get(string name) =>
        Find(name) ?? throw new CutsetException($"{name}: no such format. Known formats: {Names}");

    /// <summary>The source that recognises an entry by its beginning; null when none does.</summary>
    public ISource? Recognise(EntryHead head) => Sources.FirstOrDefault(source => source.Recognises(head));
}
