using System.Runtime.CompilerServices;
using Cutset.Core.Machine;
using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// Organisation records in columns: no object for a record, equal values stored once. Ten million records with name
/// and address take about a gigabyte. Rows are only ever added.
/// </summary>
public sealed class RecordTable
{
    private const int MaxNames = 8;
    private const int MaxIdentifiers = 32;
    private readonly TextNormalizer _normalizer = new();
    private readonly TextNormalizer _otherNormalizer = new();

    /// <summary>Number of records.</summary>
    public int Count { get; private set; }

    internal TextTable Names { get; private init; } = new();

    internal RunColumn NameRuns { get; private init; } = new();

    internal RunColumn WrittenRuns { get; private init; } = new();

    internal TextTable Identifiers { get; private init; } = new();

    internal RunColumn IdentifierRuns { get; private init; } = new();

    internal CodeColumn Street { get; private init; } = new();

    internal CodeColumn City { get; private init; } = new();

    internal CodeColumn Region { get; private init; } = new();

    internal CodeColumn PostalCode { get; private init; } = new();

    internal CodeColumn Country { get; private init; } = new();

    internal CodeColumn Domain { get; private init; } = new();

    internal CodeColumn Parent { get; private init; } = new();

    internal CodeColumn Kind { get; private init; } = new();

    /// <summary>Adds a record and returns its index. Amortised O(length of the texts).</summary>
    public int Add(in RecordRow row)
    {
        var index = Count++;
        AddIdentity(row);
        SetTraits(index, row, _normalizer);
        return index;
    }

    /// <summary>Adds records, in their order; quicker than one by one.</summary>
    internal void AddAll(IReadOnlyList<RecordRow> rows) => AddSideBySide(rows.Count, i => rows[i], i => rows[i]);

    /// <summary>The first name of a record, with runs of white space made one space.</summary>
    public string NameOf(int record) => Names.Text(NameRuns[record][0]);

    /// <summary>Name, city, region and postal code of a record, for people.</summary>
    public string Describe(int record) => string.Join(", ",
        new[] { NameOf(record), City.Text(record), Region.Text(record), PostalCode.Text(record) }.Where(static t => t is not null));

    /// <summary>A table of organisation records, in their order.</summary>
    public static RecordTable From(IReadOnlyList<OrganizationRecord> records) => From(records, WrittenNames.Of(records));

    /// <summary>A table of organisation records, in their order.</summary>
    /// <param name="records">The records.</param>
    /// <param name="written">The names under which papers speak of these records and of others.</param>
    internal static RecordTable From(IReadOnlyList<OrganizationRecord> records, WrittenNames written)
    {
        var table = new RecordTable();
        table.AddSideBySide(records.Count, i => NamesOf(records[i], written), i => TraitsOf(records[i]));
        return table;
    }

    /// <summary>A table of the names and identifiers of organisation records, in their order; see <see cref="AddTraits"/>.</summary>
    internal static RecordTable NamesOf(IReadOnlyList<OrganizationRecord> records, WrittenNames written)
    {
        var table = new RecordTable { Count = records.Count };
        for (var i = 0; i < records.Count; i++)
        {
            if (i % Prefetch.Together == 0) { Fetch(records, i); }
            table.AddIdentity(NamesOf(records[i], written));
        }

        return table;
    }

    /// <summary>
    /// Reads a little of the next records and of their names. The records lie all over memory, and reads that do not wait
    /// for each other are waited for together. Returns what was read, so that it is not left out as useless.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Fetch(IReadOnlyList<OrganizationRecord> records, int first)
    {
        var last = Math.Min(first + Prefetch.Together, records.Count);
        var length = 0;
        for (var i = first; i < last; i++) { length += records[i].Names.Length; }
        for (var i = first; i < last; i++) { length += records[i].Names[0].Text.Length; }
        return length;
    }

    /// <summary>Adds what else some of the records of <see cref="NamesOf(IReadOnlyList{OrganizationRecord}, WrittenNames)"/> say.</summary>
    /// <param name="records">All records of the table.</param>
    /// <param name="isWanted">For each record true when it is one of them.</param>
    internal void AddTraits(IReadOnlyList<OrganizationRecord> records, ReadOnlySpan<bool> isWanted)
    {
        for (var i = 0; i < Count; i++)
        {
            if (isWanted[i]) { SetTraits(i, TraitsOf(records[i]), _otherNormalizer); }
        }
    }

    /// <summary>Numbers the names in the order of their letters: what is alike then lies side by side in memory.</summary>
    internal void SortNames()
    {
        var numbers = Names.Sort();
        NameRuns.Replace(numbers);
        WrittenRuns.Replace(numbers);
    }

    /// <summary>A table of some records, in their order, that shares the texts of this one.</summary>
    internal RecordTable Take(int[] records)
    {
        RunColumn[] runs = [NameRuns, WrittenRuns, IdentifierRuns];
        CodeColumn[] codes = [Street, City, Region, PostalCode, Country, Domain, Parent, Kind];
        Parallel.For(0, runs.Length + codes.Length, column =>
        {
            if (column < runs.Length) { runs[column] = runs[column].Take(records); }
            else { codes[column - runs.Length] = codes[column - runs.Length].Take(records); }
        });
        return new()
        {
            Count = records.Length,
            Names = Names,
            NameRuns = runs[0],
            WrittenRuns = runs[1],
            Identifiers = Identifiers,
            IdentifierRuns = runs[2],
            Street = codes[0],
            City = codes[1],
            Region = codes[2],
            PostalCode = codes[3],
            Country = codes[4],
            Domain = codes[5],
            Parent = codes[6],
            Kind = codes[7],
        };
    }

    /// <summary>A hash of all that the record says, the same in every run and whatever the other records.</summary>
    internal ulong ContentHash(int record)
    {
        var hash = 17UL;
        foreach (var name in NameRuns[record]) { hash = RecordHash.Combine(hash, Names.Hash(name)); }
        foreach (var name in WrittenRuns[record]) { hash = RecordHash.Combine(hash, unchecked(Names.Hash(name) + 1)); }
        foreach (var id in IdentifierRuns[record]) { hash = RecordHash.Combine(hash, ~Identifiers.Hash(id)); }
        hash = RecordHash.Combine(hash, Street.Hash(record));
        hash = RecordHash.Combine(hash, City.Hash(record));
        hash = RecordHash.Combine(hash, Region.Hash(record));
        hash = RecordHash.Combine(hash, PostalCode.Hash(record));
        hash = RecordHash.Combine(hash, Country.Hash(record));
        hash = RecordHash.Combine(hash, Domain.Hash(record));
        hash = RecordHash.Combine(hash, Parent.Hash(record));
        return RecordHash.Combine(hash, Kind.Hash(record));
    }

    /// <summary>True when the two records say the same in every column.</summary>
    internal bool SameContent(int a, int b) =>
        NameRuns[a].SequenceEqual(NameRuns[b]) && WrittenRuns[a].SequenceEqual(WrittenRuns[b]) && IdentifierRuns[a].SequenceEqual(IdentifierRuns[b]) &&
        Street[a] == Street[b] && City[a] == City[b] && Region[a] == Region[b] && PostalCode[a] == PostalCode[b] &&
        Country[a] == Country[b] && Domain[a] == Domain[b] && Parent[a] == Parent[b] && Kind[a] == Kind[b];

    /// <summary>Adds records. No column knows of another: names and identifiers go in on one side, all else on the other.</summary>
    private void AddSideBySide(int count, Func<int, RecordRow> names, Func<int, RecordRow> traits)
    {
        var first = Count;
        Count += count;
        Parallel.Invoke(
            () =>
            {
                for (var i = 0; i < count; i++) { AddIdentity(names(i)); }
            },
            () =>
            {
                for (var i = 0; i < count; i++) { SetTraits(first + i, traits(i), _otherNormalizer); }
            });
    }

    private static RecordRow NamesOf(OrganizationRecord record, WrittenNames written) => new()
    {
        Name = record.Names[0].Text,
        OtherNames = record.Names.Length == 1 ? null : OtherNames(record, written),
        WrittenNames = record.Names.Length == 1 ? null : NamesWritten(record, written),
        Identifiers = record.Identifiers.IsDefaultOrEmpty ? null : record.Identifiers,
    };

    /// <summary>Forms of subawards often give the prime contractor's name as the trade name.</summary>
    private static string[] OtherNames(OrganizationRecord record, WrittenNames written) =>
        [.. record.Names.Skip(1).Where(name => name.Use != NameUse.Trade && !written.IsOthers(record, name)).Select(static n => n.Text)];

    private static string[] NamesWritten(OrganizationRecord record, WrittenNames written) =>
        [.. record.Names.Skip(1).Where(name => written.IsOthers(record, name)).Select(static n => n.Text)];

    private static RecordRow TraitsOf(OrganizationRecord record) => new()
    {
        Name = "",
        Street = record.Address?.Street,
        City = record.Address?.City,
        Region = record.Address?.Region,
        PostalCode = record.Address?.PostalCode,
        Country = record.Address?.Country,
        Website = record.Website,
        IsPublicBody = record.IsPublicBody,
    };

    /// <summary>Writes all but names and identifiers.</summary>
    private void SetTraits(int index, in RecordRow row, TextNormalizer normalizer)
    {
        Street.Set(index, normalizer.Street(row.Street));
        City.Set(index, normalizer.City(row.City));
        Region.Set(index, normalizer.Region(row.Region));
        PostalCode.Set(index, normalizer.PostalCode(row.PostalCode));
        Country.Set(index, normalizer.Words(row.Country));
        Domain.Set(index, normalizer.Domain(row.Website));
        Parent.Set(index, normalizer.Words(row.Parent));
        if (row.IsPublicBody) { Kind.Set(index, "public"); }
    }

    /// <summary>Adds a row's names and identifiers.</summary>
    private void AddIdentity(in RecordRow row)
    {
        AddNames(row);
        AddIdentifiers(row.Identifiers);
    }

    private void AddNames(in RecordRow row)
    {
        NameRuns.Add(Names.Add(_normalizer.Name(row.Name)));
        if (row.OtherNames is { } others)
        {
            // A record can carry hundreds of spellings; comparing all with all would not be bounded.
            var seen = new HashSet<string>(StringComparer.Ordinal) { row.Name };
            foreach (var other in others)
            {
                if (seen.Count == MaxNames) { break; }
                if (!string.IsNullOrWhiteSpace(other) && seen.Add(other))
                {
                    NameRuns.Add(Names.Add(_normalizer.Name(other)));
                }
            }
        }

        NameRuns.EndRow();
        foreach (var name in row.WrittenNames ?? [])
        {
            if (WrittenRuns.Pending == MaxNames) { break; }
            if (!string.IsNullOrWhiteSpace(name)) { WrittenRuns.Add(Names.Add(_normalizer.Name(name))); }
        }

        WrittenRuns.EndRow();
    }

    private void AddIdentifiers(IReadOnlyList<Identifier>? identifiers)
    {
        if (identifiers is { Count: > 0 })
        {
            foreach (var text in identifiers.Where(static i => !TextNormalizer.IsPlaceholder(i.Value))
                .Select(static i => i.ToString()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
                .Take(MaxIdentifiers))
            {
                IdentifierRuns.Add(Identifiers.Add(text));
            }
        }

        IdentifierRuns.EndRow();
    }
}
