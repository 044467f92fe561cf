namespace Cutset.Store.Searching;

/// <summary>The words of an index in ordinal order, and how many names hold each.</summary>
internal readonly struct IndexWords(NameIndexFile file)
{
    /// <summary>Number of words.</summary>
    internal int Count => file.Of<long>(NameSection.WordStarts).Length - 1;

    /// <summary>The letters of a word.</summary>
    internal ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var starts = file.Of<long>(NameSection.WordStarts);
            return file.Bytes(NameSection.Words, starts[number], starts[number + 1] - 1);
        }
    }

    /// <summary>The number of a word; -1 for one that no name holds.</summary>
    internal int At(ReadOnlySpan<byte> word)
    {
        int low = 0, high = Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = this[middle].SequenceCompareTo(word) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < Count && this[low].SequenceEqual(word) ? low : -1;
    }

    /// <summary>Where the names of a word stand among the postings.</summary>
    internal (long First, long End) PostingsOf(int number)
    {
        var starts = file.Of<long>(NameSection.PostingStarts);
        return (starts[number], starts[number + 1]);
    }
}
