using System.Buffers.Binary;
using System.Text;

namespace Cutset.Store.Searching;

/// <summary>The words of all search forms in ordinal order, with the names that hold each.</summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _words = [];
    private readonly List<int> _counts = [];

    private WordIndex()
    {
    }

    /// <summary>The words, a line break after each.</summary>
    internal TextPool Words { get; } = new();

    /// <summary>Where the names of each word begin, and the end of the last.</summary>
    internal long[] Starts { get; private set; } = [];

    /// <summary>Names of each word, ascending.</summary>
    internal int[] Postings { get; private set; } = [];

    /// <summary>Indexes search forms.</summary>
    internal static WordIndex Of(TextPool searches, CancellationToken cancellationToken)
    {
        var index = new WordIndex();
        var pairs = new List<int>();
        var ends = new int[searches.Count];
        for (var name = 0; name < searches.Count; name++)
        {
            if ((name & 4095) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            index.Number(searches[name], pairs, name == 0 ? 0 : ends[name - 1]);
            ends[name] = pairs.Count;
        }

        index.Lay(pairs, ends);
        return index;
    }

    /// <summary>Names in the order of their search forms, then by number.</summary>
    internal static int[] Sort(TextPool searches, CancellationToken cancellationToken)
    {
        var heads = new ulong[searches.Count];
        var names = new int[searches.Count];
        Span<byte> head = stackalloc byte[sizeof(ulong)];
        for (var name = 0; name < names.Length; name++)
        {
            head.Clear();
            var search = searches[name];
            search[..Math.Min(search.Length, head.Length)].CopyTo(head);
            (heads[name], names[name]) = (BinaryPrimitives.ReadUInt64BigEndian(head), name);
        }

        Array.Sort(heads, names);
        for (int start = 0, end; start < names.Length; start = end)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (end = start + 1; end < names.Length && heads[end] == heads[start]; end++)
            {
            }

            names.AsSpan(start, end - start).Sort((left, right) =>
            {
                var order = searches[left].SequenceCompareTo(searches[right]);
                return order != 0 ? order : left.CompareTo(right);
            });
        }

        return names;
    }

    /// <summary>Notes the distinct words of one search form.</summary>
    private void Number(ReadOnlySpan<byte> search, List<int> pairs, int first)
    {
        Span<char> word = stackalloc char[search.Length];
        var lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var part in search.Split((byte)' '))
        {
            var length = Encoding.ASCII.GetChars(search[part], word);
            if (length == 0)
            {
                continue;
            }

            if (!lookup.TryGetValue(word[..length], out var number))
            {
                number = _words.Count;
                var text = word[..length].ToString();
                _words.Add(text);
                _counts.Add(0);
                _numbers.Add(text, number);
            }

            if (pairs.IndexOf(number, first) < 0)
            {
                pairs.Add(number);
                _counts[number]++;
            }
        }
    }

    private void Lay(List<int> pairs, int[] ends)
    {
        var order = Enumerable.Range(0, _words.Count).ToArray();
        Array.Sort(order, (left, right) => string.CompareOrdinal(_words[left], _words[right]));
        Starts = new long[order.Length + 1];
        var next = new int[order.Length];
        var total = 0;
        for (var place = 0; place < order.Length; place++)
        {
            Words.Add(_words[order[place]], isLine: true);
            next[order[place]] = total;
            total += _counts[order[place]];
            Starts[place + 1] = total;
        }

        Postings = new int[total];
        for (var name = 0; name < ends.Length; name++)
        {
            for (var i = name == 0 ? 0 : ends[name - 1]; i < ends[name]; i++)
            {
                Postings[next[pairs[i]]++] = name;
            }
        }
    }
}
