using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources;

/// <summary>Reads one published format. Pure over its input: no network, no clock, no state between files.</summary>
public interface ISource
{
    /// <summary>The name by which a user asks for it: <c>fedramp</c>, <c>usaspending</c>, <c>table</c>.</summary>
    string Name { get; }

    /// <summary>What it reads, in one sentence.</summary>
    string Description { get; }

    /// <summary>How often <see cref="Read"/> goes through an entry, for who tells how far it is; 1 for most.</summary>
    int Passes => 1;

    /// <summary>Tells by its first bytes and its name whether an entry is of this format; opens nothing else.</summary>
    bool Recognises(EntryHead head);

    /// <summary>
    /// Reads one entry from start to end and hands what it says to the sink. Memory does not grow with its length.
    /// </summary>
    /// <param name="entry">A plain or unpacked file; the source opens it once.</param>
    /// <param name="file">The file on disk that holds the entry: the source completes dataset, as-of and licence and
    /// announces it with <see cref="IRecordSink.AddFile"/>.</param>
    /// <param name="sink">Takes records, ties, evidence, rejects and the count of rows.</param>
    /// <param name="cancellationToken">Checked at least every 4,096 rows.</param>
    /// <exception cref="SourceFormatException">Not a file of this format, or cut short.</exception>
    void Read(SourceEntry entry, FileIdentity file, IRecordSink sink, CancellationToken cancellationToken);

    /// <summary>
    /// Reads some records of an entry again, as they were published, for people to look at. What <see cref="Read"/> leaves
    /// out for the sake of natural persons is withheld here too. O(length of the entry up to the last of the records).
    /// </summary>
    /// <param name="entry">An entry that <see cref="Read"/> has read before.</param>
    /// <param name="locators">Places as the evidence names them, without <see cref="SourceEntry.LocatorPrefix"/>.</param>
    /// <param name="cancellationToken">Checked at least every 4,096 rows.</param>
    /// <returns>The records by their locators; places that the entry does not have are left out.</returns>
    /// <exception cref="SourceFormatException">Not a file of this format, or cut short.</exception>
    IReadOnlyDictionary<string, PublishedRow> ReadAgain(
        SourceEntry entry, IReadOnlySet<string> locators, CancellationToken cancellationToken);
}
