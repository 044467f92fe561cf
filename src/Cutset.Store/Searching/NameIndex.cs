using System.Text;
using Cutset.Core.Answers;
using Cutset.Core.Model;

namespace Cutset.Store.Searching;

/// <summary>
/// The index of names, identifiers and ids of one snapshot, mapped into memory: opening costs the same at any size, and
/// a search costs milliseconds among millions. It gives the hits that the tables give. Safe for any number of threads
/// until it is disposed.
/// </summary>
public sealed class NameIndex : IDisposable
{
    /// <summary>So few names are read one by one; more are looked up by their words.</summary>
    private const int FewNames = 20_000;

    private readonly NameIndexFile _file;
    private readonly int _fewNames;

    private NameIndex(NameIndexFile file, int fewNames) => (_file, _fewNames) = (file, fewNames);

    /// <summary>Number of entities.</summary>
    public int Count => _file.Of<int>(NameSection.EntityRecords).Length;

    /// <summary>Opens the index of a snapshot; null where its folder has none.</summary>
    /// <exception cref="CutsetException">It is damaged or of another version.</exception>
    public static NameIndex? Open(string snapshotFolder) => Open(snapshotFolder, FewNames);

    /// <summary>As <see cref="Open(string)"/>, with another number of names that are read one by one.</summary>
    internal static NameIndex? Open(string snapshotFolder, int fewNames)
    {
        var path = Path.Combine(snapshotFolder, NameIndexFile.FileName);
        return File.Exists(path) ? new NameIndex(NameIndexFile.Open(path), fewNames) : null;
    }

    /// <summary>An entity by its node; null when there is no such node.</summary>
    public EntityInfo? Entity(int node)
    {
        if (node < 0 || node >= Count)
        {
            return null;
        }

        var starts = _file.Of<long>(NameSection.EntityNameStarts);
        return new EntityInfo(
            node,
            PackedId.Unpack(_file.Of<ulong>(NameSection.EntityIds)[node]),
            KindOf(node),
            Encoding.UTF8.GetString(_file.Bytes(NameSection.EntityNames, starts[node], starts[node + 1])),
            _file.Of<int>(NameSection.EntityRecords)[node]);
    }

    /// <summary>The entity with an id, or with a record of that id; null when there is none.</summary>
    public EntityInfo? ById(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return ByRecord(id).Select(Entity).FirstOrDefault();
    }

    /// <summary>Finds entities as <see cref="Snapshots.SnapshotReader.FindEntities"/> does.</summary>
    /// <param name="text">What to look for.</param>
    /// <param name="kinds">Kinds to find; null or empty: all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The hits, best first; null where the text may be the key of a record or an award, which only the tables
    /// tell.</returns>
    public IReadOnlyList<EntityHit>? Find(
        string text, IReadOnlyCollection<EntityKind>? kinds, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var trimmed = text.Trim();
        if (trimmed.Length == 0)
        {
            return [];
        }

        var terms = new SearchTerms(trimmed);
        if (MayBeKey(trimmed) || (terms.MayBeAward && MayBeKey(terms.Value)))
        {
            return null;
        }

        var among = SearchTerms.Among(kinds);
        var id = trimmed.ToLowerInvariant();
        var hits = ByRecord(id).Select(node => HitRank.Exact(Entity(node)!, HitReason.Id, id, HitRank.Band(HitReason.Id)))
            .Concat(ByIdentifier(terms))
            .Concat(terms.Search.Length == 0
                ? []
                : new NameSearch(_file, terms, among, limit, _fewNames, cancellationToken).Run(node => Entity(node)!));
        return HitRank.Best(hits, among, limit);
    }

    /// <summary>Entities that a text may mean of which some word is misspelt.</summary>
    /// <param name="text">A text by which nothing is found.</param>
    /// <param name="kinds">Kinds to find; null or empty: all.</param>
    /// <param name="limit">At most so many.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The nearest first; none where no word is near.</returns>
    public IReadOnlyList<EntityInfo> FindNear(
        string text, IReadOnlyCollection<EntityKind>? kinds, int limit, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        return [.. NearSpelling.Of(_file, new SearchTerms(text.Trim()), cancellationToken)
            .SelectMany(near => (Find(near, kinds, limit, cancellationToken) ?? [])
                // A word within other words is no word that was meant; several words may stand apart.
                .Where(hit => hit.Reason < HitReason.Parts || near.Contains(' ', StringComparison.Ordinal)))
            .Select(static hit => hit.Entity).DistinctBy(static entity => entity.Node).Take(limit)];
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private EntityKind KindOf(int node)
    {
        var starts = _file.Of<int>(NameSection.KindStarts);
        var kind = 1;
        while (node >= starts[kind])
        {
            kind++;
        }

        return (EntityKind)kind;
    }

    private bool MayBeKey(string text) => _file.Of<ulong>(NameSection.KeyHashes).BinarySearch(KeyHash.Of(text)) >= 0;

    private List<int> ByRecord(string id)
    {
        var nodes = new List<int>();
        if (PackedId.TryPack(id, out var packed))
        {
            var ids = _file.Of<ulong>(NameSection.RecordIds);
            var place = ids.BinarySearch(packed);
            while (place > 0 && ids[place - 1] == packed)
            {
                place--;
            }

            for (; place >= 0 && place < ids.Length && ids[place] == packed; place++)
            {
                nodes.Add(_file.Of<int>(NameSection.RecordNodes)[place]);
            }
        }

        return nodes;
    }

    private List<RankedHit> ByIdentifier(SearchTerms terms)
    {
        var hits = new List<RankedHit>();
        if (!terms.MayBeIdentifier)
        {
            return hits;
        }

        var count = _file.Of<int>(NameSection.IdentifierNodes).Length;
        int low = 0, high = count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = string.CompareOrdinal(Identifier(middle).Upper, terms.Value) < 0
                ? (middle + 1, high)
                : (low, middle);
        }

        for (; low < count && Identifier(low) is var found && found.Upper == terms.Value; low++)
        {
            if (terms.Scheme.Length == 0 || terms.Scheme == found.Scheme)
            {
                var entity = Entity(_file.Of<int>(NameSection.IdentifierNodes)[low])!;
                hits.Add(HitRank.Exact(entity, HitReason.Identifier, found.Written, HitRank.Identifier));
            }
        }

        return hits;
    }

    private (string Upper, string Scheme, string Written) Identifier(int number)
    {
        var starts = _file.Of<long>(NameSection.IdentifierStarts);
        var written = Encoding.UTF8.GetString(_file.Bytes(NameSection.Identifiers, starts[number], starts[number + 1]));
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        return (written[(colon + 1)..].ToUpperInvariant(), written[..colon], written);
    }
}
