using System.Text;
using Cutset.Core.Answers;
using Cutset.Core.Model;

namespace Cutset.Store.Searching;

/// <summary>
/// One search for a name in the index. The bands of reasons do not overlap, so a weaker reason is looked for only where
/// the better ones do not fill the answer.
/// </summary>
internal sealed class NameSearch
{
    private const int CheckEvery = 4096;
    private readonly NameIndexFile _file;
    private readonly byte[] _text;
    private readonly byte[] _padded;
    private readonly byte[][] _words;
    private readonly List<(int First, int End)> _ranges = [];
    private readonly TopNodes _top;
    private readonly int _limit;
    private readonly int _fewNames;
    private readonly CancellationToken _cancellationToken;
    private int _checked;

    /// <summary>A search for the names of some kinds; up to <paramref name="fewNames"/> are read one by one.</summary>
    internal NameSearch(
        NameIndexFile file, SearchTerms terms, EntityKind[] kinds, int limit, int fewNames,
        CancellationToken cancellationToken)
    {
        _fewNames = fewNames;
        _file = file;
        _text = Encoding.ASCII.GetBytes(terms.Search);
        _padded = Encoding.ASCII.GetBytes(" " + terms.Search + " ");
        _words = Array.ConvertAll(terms.Words, Encoding.ASCII.GetBytes);
        _limit = limit;
        _top = new TopNodes(limit);
        _cancellationToken = cancellationToken;
        var starts = file.Of<int>(NameSection.KindStarts);
        foreach (var kind in kinds.Distinct().Order())
        {
            _ranges.Add((starts[(int)kind - 1], starts[(int)kind]));
        }
    }

    /// <summary>The hits, best first.</summary>
    internal IEnumerable<RankedHit> Run(Func<int, EntityInfo> entity)
    {
        var names = _ranges.ConvertAll(range => (First: FirstNameOf(range.First), End: FirstNameOf(range.End)));
        if (names.Sum(static range => (long)range.End - range.First) <= _fewNames)
        {
            names.ForEach(range => Scan(range.First, range.End));
        }
        else
        {
            ScanBeginnings();
            if (_words.Length > 0 && !IsFilledBy(HitReason.Prefix))
            {
                ScanWords();
            }

            if (!IsFilledBy(HitReason.Words))
            {
                ScanParts();
            }
        }

        return _top.Best().Select(best => HitOf(entity(best.Node))).ToList();
    }

    private bool IsFilledBy(HitReason reason)
    {
        var best = _top.Best();
        return best.Count == _limit && (HitReason)(best[^1].Key >> 48) <= reason;
    }

    /// <summary>The best name of a node that was found.</summary>
    private RankedHit HitOf(EntityInfo entity)
    {
        var (first, end) = (FirstNameOf(entity.Node), FirstNameOf(entity.Node + 1));
        var best = (Reason: HitReason.Parts + 1, Length: 0, Name: -1);
        for (var name = first; name < end; name++)
        {
            if (ReasonOf(name) is not { } reason)
            {
                continue;
            }

            var length = Search(name).Length;
            if ((reason, length).CompareTo((best.Reason, best.Length)) is var order
                && (order < 0 || (order == 0 && Text(name).SequenceCompareTo(Text(best.Name)) < 0)))
            {
                best = (reason, length, name);
            }
        }

        return HitRank.OfName(entity, best.Reason, Encoding.UTF8.GetString(Text(best.Name)), _text.Length, best.Length);
    }

    /// <summary>Why a name fits; null where it does not.</summary>
    private HitReason? ReasonOf(int name)
    {
        var search = Search(name);
        foreach (var word in _words)
        {
            if (search.IndexOf(word) < 0)
            {
                return null;
            }
        }

        if (search.StartsWith(_text))
        {
            return search.Length == _text.Length
                ? _file.Of<byte>(NameSection.NameUses)[name] == (byte)NameUse.Acronym ? HitReason.Acronym : HitReason.Name
                : search[_text.Length] == ' ' ? HitReason.Prefix : HitReason.Words;
        }

        // It does not begin with the text, so whole words stand after a space, at the end or before another.
        var padded = _padded.AsSpan();
        return search.IndexOf(padded) >= 0 || search.EndsWith(padded[..^1]) ? HitReason.Words : HitReason.Parts;
    }

    /// <summary>Reads names one by one.</summary>
    private void Scan(int first, int end)
    {
        for (var name = first; name < end; name++)
        {
            Offer(name);
        }
    }

    /// <summary>Names that begin with the text: equal, with whole words, within a word.</summary>
    private void ScanBeginnings()
    {
        var first = Place(_text, isAfter: false);
        var end = Place(_text, isAfter: true);
        var words = Place(_padded.AsSpan(1), isAfter: true);
        var nodes = _file.Of<int>(NameSection.SortedNodes);
        var lengths = _file.Of<ushort>(NameSection.SortedLengths);
        var records = _file.Of<int>(NameSection.EntityRecords);
        var sorted = _file.Of<int>(NameSection.Sorted);
        var uses = _file.Of<byte>(NameSection.NameUses);
        for (var i = first; i < end; i++)
        {
            Check();
            var reason = lengths[i] == _text.Length
                ? uses[sorted[i]] == (byte)NameUse.Acronym ? HitReason.Acronym : HitReason.Name
                : i < words ? HitReason.Prefix : HitReason.Words;
            if (IsWanted(nodes[i]) && !_top.IsHopeless(reason, lengths[i]))
            {
                _top.Offer(TopNodes.KeyOf(reason, lengths[i], records[nodes[i]]), nodes[i]);
            }
        }
    }

    /// <summary>Names that hold the text as whole words: those of its rarest word are read.</summary>
    private void ScanWords()
    {
        var rarest = default((long First, long End)?);
        var words = new IndexWords(_file);
        foreach (var word in _words)
        {
            var number = words.At(word);
            if (number < 0)
            {
                return;
            }

            var postings = words.PostingsOf(number);
            if (rarest is null || postings.End - postings.First < rarest.Value.End - rarest.Value.First)
            {
                rarest = postings;
            }
        }

        OfferPostings(rarest!.Value.First, rarest.Value.End);
    }

    /// <summary>Names all of whose words stand somewhere, also within words: by the word that fits fewest.</summary>
    private void ScanParts()
    {
        List<int>? fewest = null;
        var least = long.MaxValue;
        foreach (var word in _words.OrderByDescending(static word => word.Length))
        {
            var (numbers, postings) = WordsWith(word);
            if (postings < least)
            {
                (fewest, least) = (numbers, postings);
            }

            if (least <= _fewNames)
            {
                break;
            }
        }

        var starts = _file.Of<long>(NameSection.PostingStarts);
        foreach (var number in fewest ?? [])
        {
            OfferPostings(starts[number], starts[number + 1]);
        }
    }

    /// <summary>The words that contain some letters, and how many names hold them.</summary>
    private (List<int> Words, long Postings) WordsWith(ReadOnlySpan<byte> letters)
    {
        var numbers = new List<int>();
        var postings = 0L;
        var starts = _file.Of<long>(NameSection.WordStarts);
        var lists = _file.Of<long>(NameSection.PostingStarts);
        var all = _file.Of<byte>(NameSection.Words);
        var from = 0;
        while (all[from..].IndexOf(letters) is var found && found >= 0)
        {
            Check();
            var place = starts.BinarySearch((long)from + found);
            var number = place >= 0 ? place : ~place - 1;
            numbers.Add(number);
            postings += lists[number + 1] - lists[number];
            from = (int)starts[number + 1];
        }

        return (numbers, postings);
    }

    private void OfferPostings(long first, long end)
    {
        var names = _file.Of<int>(NameSection.Postings)[(int)first..(int)end];
        var nodes = _file.Of<int>(NameSection.NameNodes);
        foreach (var name in names)
        {
            Check();
            if (IsWanted(nodes[name]))
            {
                Offer(name);
            }
        }
    }

    private void Offer(int name)
    {
        Check();
        var length = Search(name).Length;
        if (!_top.IsHopeless(HitReason.Acronym, length) && ReasonOf(name) is { } reason && !_top.IsHopeless(reason, length))
        {
            var node = _file.Of<int>(NameSection.NameNodes)[name];
            _top.Offer(TopNodes.KeyOf(reason, length, _file.Of<int>(NameSection.EntityRecords)[node]), node);
        }
    }

    private bool IsWanted(int node)
    {
        foreach (var (first, end) in _ranges)
        {
            if (node >= first && node < end)
            {
                return true;
            }
        }

        return false;
    }

    private int FirstNameOf(int node)
    {
        var nodes = _file.Of<int>(NameSection.NameNodes);
        int low = 0, high = nodes.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = nodes[middle] < node ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The first place among the sorted names at or after the text, or after all that begin with it.</summary>
    private int Place(ReadOnlySpan<byte> text, bool isAfter)
    {
        var sorted = _file.Of<int>(NameSection.Sorted);
        int low = 0, high = sorted.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var search = Search(sorted[middle]);
            var order = search.StartsWith(text) ? (isAfter ? -1 : 0) : search.SequenceCompareTo(text);
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private ReadOnlySpan<byte> Search(int name)
    {
        var starts = _file.Of<long>(NameSection.SearchStarts);
        return _file.Bytes(NameSection.Searches, starts[name], starts[name + 1]);
    }

    private ReadOnlySpan<byte> Text(int name)
    {
        var starts = _file.Of<long>(NameSection.TextStarts);
        return _file.Bytes(NameSection.Texts, starts[name], starts[name + 1]);
    }

    private void Check()
    {
        if (++_checked % CheckEvery == 0)
        {
            _cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
