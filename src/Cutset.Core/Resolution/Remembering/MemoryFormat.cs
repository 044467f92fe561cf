using Cutset.Core.Names;
using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// Writes a memory down and reads it again. The format belongs to the version of the code that wrote it, and to machines
/// of its byte order: whoever keeps it says so beside it, and guards it against damage.
/// </summary>
public static class MemoryFormat
{
    /// <summary>Writes a memory.</summary>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(ResolutionMemory memory, Stream stream)
    {
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentNullException.ThrowIfNull(stream);
        var to = new ArrayWriter(stream);
        to.Write(memory.LearntFrom);
        to.Write(memory.ChangedSince);
        WriteBasis(memory.Basis, to);
        to.Write(memory.KeyMarks);
        to.Write(memory.ContentMarks);
        to.Write<int>(memory.Group);
        to.Write<int>(memory.CertainGroup);
        to.Write<int>(memory.NextLinked);
        to.Write(memory.Sketches);
        to.Write<bool>(memory.HasKeys);
        to.Write<ulong>(memory.Named);
        to.Write<RecordLink>(memory.Links);
        to.Write<RecordLink>(memory.Joined);
        to.Write<RecordLink>(memory.Asked);
        to.Write<(int, int)>(memory.Repeated);
        to.Write(memory.Postings.Count);
        foreach (var part in memory.Postings.SelectMany(static postings => postings.Entries)) { to.Write<ulong>(part); }
    }

    /// <summary>Reads a memory.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ResolutionMemory Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var from = new ArrayReader(stream);
        var (learntFrom, changedSince) = (from.ReadOne<int>(), from.ReadOne<int>());
        return new ResolutionMemory(ReadBasis(from))
        {
            LearntFrom = learntFrom,
            ChangedSince = changedSince,
            KeyMarks = new(from.Read<ulong>()),
            ContentMarks = new(from.Read<ulong>()),
            Group = from.Read<int>(),
            CertainGroup = from.Read<int>(),
            NextLinked = from.Read<int>(),
            Sketches = new(from.Read<NameSketch>()),
            HasKeys = from.Read<bool>(),
            Named = from.Read<ulong>(),
            Links = from.Read<RecordLink>(),
            Joined = from.Read<RecordLink>(),
            Asked = from.Read<RecordLink>(),
            Repeated = from.Read<(int, int)>(),
            Postings = ReadPostings(from),
        };
    }

    /// <summary>Reads of a memory what was learnt and nothing of the records: enough to explain pairs.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static ResolutionMemory ReadLearnt(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var from = new ArrayReader(stream);
        var (learntFrom, changedSince) = (from.ReadOne<int>(), from.ReadOne<int>());
        return new ResolutionMemory(ReadBasis(from)) { LearntFrom = learntFrom, ChangedSince = changedSince };
    }

    private static KeyPostings[] ReadPostings(ArrayReader from)
    {
        var postings = new KeyPostings[from.ReadOne<int>()];
        for (var i = 0; i < postings.Length; i++)
        {
            var parts = new ulong[KeyPostings.Parts][];
            for (var part = 0; part < parts.Length; part++) { parts[part] = from.Read<ulong>(); }
            postings[i] = KeyPostings.From(parts);
        }

        return postings;
    }

    private static void WriteBasis(ResolutionBasis basis, ArrayWriter to)
    {
        to.Write(basis.Items);
        to.Write<ulong>(basis.Words.Hashes);
        to.Write<float>(basis.Words.Surprises);
        to.Write<int>(basis.Words.Counts);
        to.Write(basis.Words.Weights.Names);
        to.Write<ulong>([.. basis.Words.Weights.Counts.Select(static c => c.Key)]);
        to.Write<int>([.. basis.Words.Weights.Counts.Select(static c => c.Value)]);
        to.Write<ulong>(basis.Near.Words);
        to.Write<ulong>(basis.Near.VariantKeys);
        to.Write<int>(basis.Near.VariantWords);
        to.Write<int>(basis.Near.TargetEnds);
        to.Write<ulong>(basis.Near.Targets);
        to.Write<ulong>(basis.Spread.Fingerprints);
        to.Write<byte>(basis.Spread.Regions);
        var (names, registeredAs, ambiguous) = basis.Written.Learnt;
        to.Write<ulong>(names);
        to.Write<ulong>(registeredAs);
        to.Write<ulong>(ambiguous);
        to.Write<double>(basis.Model.Save());
        var partings = basis.Plan.Partings.ToList();
        to.Write<ulong>([.. partings.Select(static p => p.Path)]);
        to.Write<byte>([.. partings.Select(static p => (byte)p.Parting.Kind)]);
        to.Write<int>([.. partings.Select(static p => p.Parting.Limits?.Length ?? 0)]);
        to.Write<ulong>([.. partings.SelectMany(static p => p.Parting.Limits ?? []).SelectMany(Halves)]);
    }

    private static ResolutionBasis ReadBasis(ArrayReader from)
    {
        var items = from.ReadOne<int>();
        var (hashes, surprises, counts) = (from.Read<ulong>(), from.Read<float>(), from.Read<int>());
        var names = from.ReadOne<long>();
        var weights = TokenWeights.Of(from.Read<ulong>().Zip(from.Read<int>(), KeyValuePair.Create), names);
        return new ResolutionBasis(
            items,
            new WordBasis(hashes, surprises, counts, weights),
            new NearWordBasis(from.Read<ulong>(), from.Read<ulong>(), from.Read<int>(), from.Read<int>(), from.Read<ulong>()),
            new SpreadBasis(from.Read<ulong>(), from.Read<byte>()),
            WrittenNames.From(from.Read<ulong>(), from.Read<ulong>(), from.Read<ulong>()),
            MatchModel.Load(from.Read<double>()),
            new BlockPlan(from.Read<ulong>(), from.Read<byte>(), from.Read<int>(), from.Read<ulong>()));
    }

    private static ulong[] Halves(UInt128 limit) => [(ulong)(limit >> 64), unchecked((ulong)limit)];
}
