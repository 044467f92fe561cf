using System.Text;
using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>
/// All distinct names of a table, prepared with weights learnt from themselves and kept flat: some 150 bytes each. What the
/// names themselves call an alias follows them as a name of its own. A prepared name as an object is made again where one
/// is asked for.
/// </summary>
internal sealed class NameStock
{
    private const int BatchSize = 1 << 10;

    /// <summary>For each thread.</summary>
    private const int BatchesAhead = 4;
    private readonly TextTable _texts;
    private readonly ParallelOptions _parallel;
    private readonly NamePreparer _preparer;
    private readonly NamePreparer _comparing;
    private readonly (ulong Joined, ulong Prefix, ulong Skeleton)[] _keys;
    private readonly NameFacts[] _facts;
    private readonly List<NameKeys> _aliasKeys = [];
    private readonly Dictionary<int, int> _aliases = [];
    private readonly object _owner = new();

    /// <summary>Prepares the names, once to learn how common their words are and once more with what was learnt.</summary>
    /// <param name="texts">The names.</param>
    /// <param name="basis">What an earlier run learnt of words; null: it is learnt from these names.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="cancellationToken">Checked every few thousand names.</param>
    public NameStock(TextTable texts, WordBasis? basis, int threads, CancellationToken cancellationToken)
    {
        _texts = texts;
        _parallel = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        var weights = basis?.Weights ?? TokenWeights.Learn(PrepareAll(new NamePreparer()));
        Words = new NameWords(basis, texts.Count);
        _preparer = new NamePreparer(weights);
        _comparing = new NamePreparer(weights.LessSpellings());
        (_keys, _facts) = (new (ulong, ulong, ulong)[texts.Count], new NameFacts[texts.Count]);
        var aliases = new List<(int Of, PreparedName Name)>();
        foreach (var name in PrepareAll(_preparer))
        {
            var id = Words.Add(name);
            (_keys[id], _facts[id]) = ((name.Keys.Joined, name.Keys.Prefix, name.Keys.Skeleton), NameFacts.Of(name));
            if (name.Alias is { } alias) { aliases.Add((id, alias)); }
        }

        foreach (var (of, name) in aliases) { AddAlias(of, name); }
    }

    /// <summary>Number of names, without the aliases.</summary>
    public int Count => _keys.Length;

    /// <summary>The words of all names, and of the aliases after them.</summary>
    public NameWords Words { get; }

    /// <summary>All that is known of the words, for later runs.</summary>
    public WordBasis Learn() => Words.Learn(_preparer.Weights);

    /// <summary>Blocking keys of a name or an alias.</summary>
    public NameKeys KeysOf(int name)
    {
        if (name >= _keys.Length) { return _aliasKeys[name - _keys.Length]; }
        ref readonly var facts = ref _facts[name]; // hold the other half of the keys
        var (joined, prefix, skeleton) = _keys[name];
        return new NameKeys(facts.Fingerprint, joined, facts.Acronym, prefix, skeleton, facts.Written);
    }

    /// <summary>The alias of a name or an alias; -1 for most.</summary>
    public int AliasOf(int name) => _aliases.Count == 0 ? -1 : _aliases.GetValueOrDefault(name, -1);

    /// <summary>Has the words of some records' first names fetched from memory, step by step: each step says where the next one
    /// lies.</summary>
    public void PrefetchWords(RunColumn runs, ReadOnlySpan<int> records)
    {
        foreach (var record in records) { runs.Prefetch(record); }
        foreach (var record in records) { runs.PrefetchRun(record); }
        foreach (var record in records) { Words.Prefetch(runs[record][0]); }
        foreach (var record in records) { Words.PrefetchRuns(runs[record][0]); }
    }

    /// <summary>Has fetched from memory what <see cref="FactsOf"/> gives.</summary>
    public void PrefetchFacts(int name) => Machine.Prefetch.Read(_facts, name);

    /// <summary>What else is known of a name.</summary>
    public ref NameFacts FactsOf(int name) => ref _facts[name];

    /// <summary>The name as an object, made anew or found among those made last.</summary>
    public PreparedName Prepared(int name)
    {
        ref var entry = ref PreparedCache.Of(_owner).EntryOf(name);
        if (entry.Prepared is null || entry.Name != name)
        {
            Span<char> text = stackalloc char[TextNormalizer.MaxLength];
            entry = (name, _comparing.Prepare(text[..Encoding.UTF8.GetChars(_texts.Bytes(name), text)]));
        }

        return entry.Prepared!;
    }

    private void AddAlias(int of, PreparedName name)
    {
        for (PreparedName? alias = name; alias is not null; alias = alias.Alias)
        {
            var id = Words.Add(alias);
            _aliasKeys.Add(alias.Keys);
            _aliases[of] = id;
            of = id;
        }
    }

    /// <summary>The names in their order. Batches of them are prepared side by side, a few ahead of the one that is put where
    /// it belongs.</summary>
    private IEnumerable<PreparedName> PrepareAll(NamePreparer preparer)
    {
        var ahead = new Queue<Task<PreparedName[]>>();
        for (var next = 0; ;)
        {
            for (; next < _texts.Count && ahead.Count < BatchesAhead * _parallel.MaxDegreeOfParallelism; next += BatchSize)
            {
                var start = next;
                ahead.Enqueue(Task.Run(() => Prepare(preparer, start, Math.Min(BatchSize, _texts.Count - start)), _parallel.CancellationToken));
            }

            if (!ahead.TryDequeue(out var batch)) { yield break; }
            foreach (var name in batch.GetAwaiter().GetResult()) { yield return name; }
        }
    }

    private PreparedName[] Prepare(NamePreparer preparer, int start, int count)
    {
        Span<char> text = stackalloc char[TextNormalizer.MaxLength];
        var names = new PreparedName[count];
        for (var i = 0; i < names.Length; i++)
        {
            // UTF-8 never has fewer bytes than UTF-16 has characters.
            names[i] = preparer.Prepare(text[..Encoding.UTF8.GetChars(_texts.Bytes(start + i), text)]);
        }

        return names;
    }

    /// <summary>The names that a thread made last, each in the place that its number gives.</summary>
    private sealed class PreparedCache(object owner)
    {
        private const int Size = 1 << 12;

        [ThreadStatic]
        private static PreparedCache? _ofThread;

        private readonly object _owner = owner;
        private readonly (int Name, PreparedName? Prepared)[] _entries = new (int, PreparedName?)[Size];

        /// <summary>The thread's cache; that of another owner is let go.</summary>
        public static PreparedCache Of(object owner) =>
            _ofThread is { } cache && cache._owner == owner ? cache : _ofThread = new PreparedCache(owner);

        public ref (int Name, PreparedName? Prepared) EntryOf(int name) => ref _entries[name & (Size - 1)];
    }
}
