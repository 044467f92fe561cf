namespace Cutset.Store.Searching;

/// <summary>The parts of a name index, in the order in which they stand. The values are written to files.</summary>
internal enum NameSection
{
    /// <summary>Packed id of each node.</summary>
    EntityIds = 0,

    /// <summary>Number of records of each node.</summary>
    EntityRecords = 1,

    /// <summary>Where the name of each node begins among the bytes, and the end of the last.</summary>
    EntityNameStarts = 2,

    /// <summary>Names to show, UTF-8.</summary>
    EntityNames = 3,

    /// <summary>Node of each name; ascending.</summary>
    NameNodes = 4,

    /// <summary>Use of each name.</summary>
    NameUses = 5,

    /// <summary>Where each name begins as written, and the end of the last.</summary>
    TextStarts = 6,

    /// <summary>Names as written, UTF-8.</summary>
    Texts = 7,

    /// <summary>Where the search form of each name begins, and the end of the last.</summary>
    SearchStarts = 8,

    /// <summary>Search forms, ASCII.</summary>
    Searches = 9,

    /// <summary>Names ordered by their search form.</summary>
    Sorted = 10,

    /// <summary>Node of each sorted name.</summary>
    SortedNodes = 11,

    /// <summary>Length of the search form of each sorted name.</summary>
    SortedLengths = 12,

    /// <summary>Where each word begins, and the end of the last; the words are sorted.</summary>
    WordStarts = 13,

    /// <summary>Words, ASCII, a line break after each.</summary>
    Words = 14,

    /// <summary>Where the names of each word begin, and the end of the last.</summary>
    PostingStarts = 15,

    /// <summary>Names that hold a word, ascending for each word.</summary>
    Postings = 16,

    /// <summary>Packed ids of the records, ascending.</summary>
    RecordIds = 17,

    /// <summary>Node of each of those.</summary>
    RecordNodes = 18,

    /// <summary>Hashes of all record keys, award keys and award numbers, ascending.</summary>
    KeyHashes = 19,

    /// <summary>Where each identifier (<c>scheme:value</c>) begins, and the end of the last; ordered by the value in
    /// upper case.</summary>
    IdentifierStarts = 20,

    /// <summary>Identifiers, UTF-8.</summary>
    Identifiers = 21,

    /// <summary>Node of each identifier.</summary>
    IdentifierNodes = 22,

    /// <summary>First node of each kind, and the number of nodes.</summary>
    KindStarts = 23,

    /// <summary>Number of sections.</summary>
    Count = 24,
}
