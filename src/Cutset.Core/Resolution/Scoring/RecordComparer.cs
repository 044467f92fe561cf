using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>Compares two records column by column. Holds no state of a comparison: any number of threads may use it.</summary>
internal sealed class RecordComparer(RecordTable table, NameMatcher matcher)
{
    /// <summary>Has fetched from memory what comparing the names of some records reads: comparing waits for memory more than for
    /// anything else.</summary>
    public void Prefetch(ReadOnlySpan<int> records)
    {
        foreach (var record in records) { table.IdentifierRuns.Prefetch(record); }
        matcher.Prefetch(table.NameRuns, records);
    }

    /// <summary>Compares the names alone: the best pair of their names.</summary>
    public NameAgreement CompareNames(int a, int b)
    {
        var best = default(NameAgreement);
        foreach (var x in table.NameRuns[a])
        {
            foreach (var y in table.NameRuns[b])
            {
                var pair = matcher.Compare(x, y);
                if (pair.IsBetterThan(best)) { best = pair; }
                if (best.Level == NameLevel.Equal) { return best; }
            }
        }

        return best.Level < NameLevel.Extended && ShareIdentifier(a, b) ? CompareWritten(a, b, best) : best;
    }

    /// <summary>Under one number it is enough that papers use one name: one side's name with what the other is written
    /// under, or what both are written under.</summary>
    private NameAgreement CompareWritten(int a, int b, NameAgreement best)
    {
        best = Best(table.NameRuns[a], table.WrittenRuns[b], best);
        best = Best(table.WrittenRuns[a], table.NameRuns[b], best);
        return Best(table.WrittenRuns[a], table.WrittenRuns[b], best);
    }

    private NameAgreement Best(ReadOnlySpan<int> ofA, ReadOnlySpan<int> ofB, NameAgreement best)
    {
        foreach (var x in ofA)
        {
            foreach (var y in ofB)
            {
                var pair = matcher.Compare(x, y);
                if (pair.IsBetterThan(best)) { best = pair; }
            }
        }

        return best;
    }

    /// <summary>Compares all columns.</summary>
    public PairPattern Compare(int a, int b) => Compare(a, b, CompareNames(a, b));

    /// <summary>Compares all columns but the names, whose outcome is given.</summary>
    public PairPattern Compare(int a, int b, NameAgreement name) => new(
        name.Level, name.Rarity, name.Form, ComparePlaces(a, b), CompareCodes(table.Street, a, b),
        CompareDomains(a, b), CompareCodes(table.Parent, a, b),
        table.Kind[a] == table.Kind[b] ? Agreement.Unknown : Agreement.Differs, CompareIdentifiers(a, b));

    /// <summary>True when the records share an identifier.</summary>
    public bool ShareIdentifier(int a, int b)
    {
        var ofB = table.IdentifierRuns[b];
        foreach (var id in table.IdentifierRuns[a])
        {
            if (ofB.Contains(id)) { return true; }
        }

        return false;
    }

    /// <summary>Two hosts beneath one domain say nothing: an organisation's products have hosts of their own, and so have its arms.</summary>
    private Agreement CompareDomains(int a, int b)
    {
        var agreement = CompareCodes(table.Domain, a, b);
        return agreement == Agreement.Differs && WebHost.ShareDomain(table.Domain.Values.Bytes(table.Domain[a]), table.Domain.Values.Bytes(table.Domain[b]))
            ? Agreement.Unknown : agreement;
    }

    private PlaceLevel ComparePlaces(int a, int b)
    {
        if (CompareCodes(table.Country, a, b) == Agreement.Differs) { return PlaceLevel.OtherCountry; }
        var region = CompareCodes(table.Region, a, b);
        var code = CompareCodes(table.PostalCode, a, b);
        if (code == Agreement.Same) { return PlaceLevel.SamePostalCode; }
        if (region == Agreement.Differs) { return PlaceLevel.OtherRegion; }
        var city = CompareCodes(table.City, a, b);
        if (city == Agreement.Same) { return PlaceLevel.SameCity; }
        if (code == Agreement.Differs && StartsAlike(table.PostalCode[a], table.PostalCode[b])) { return PlaceLevel.NearBy; }
        if (region == Agreement.Same) { return PlaceLevel.SameRegion; }
        return city == Agreement.Differs || code == Agreement.Differs ? PlaceLevel.OtherRegion : PlaceLevel.Unknown;
    }

    private bool StartsAlike(int codeA, int codeB)
    {
        var a = table.PostalCode.Values.Bytes(codeA);
        var b = table.PostalCode.Values.Bytes(codeB);
        return a.Length >= 3 && b.Length >= 3 && a[..3].SequenceEqual(b[..3]);
    }

    private IdentifierLevel CompareIdentifiers(int a, int b)
    {
        if (ShareIdentifier(a, b)) { return IdentifierLevel.Shared; }
        var level = IdentifierLevel.Unknown;
        foreach (var x in table.IdentifierRuns[a])
        {
            var scheme = SchemeOf(x);
            foreach (var y in table.IdentifierRuns[b])
            {
                if (!SchemeOf(y).SequenceEqual(scheme)) { continue; }
                if (scheme.SequenceEqual("lei"u8) || scheme.SequenceEqual("us-cik"u8)) { return IdentifierLevel.OtherOrganization; }
                level = IdentifierLevel.OtherNumbers;
            }
        }

        return level;
    }

    private ReadOnlySpan<byte> SchemeOf(int identifier)
    {
        var text = table.Identifiers.Bytes(identifier);
        return text[..Math.Max(0, text.IndexOf((byte)':'))];
    }

    private static Agreement CompareCodes(CodeColumn column, int a, int b)
    {
        var (x, y) = (column[a], column[b]);
        return x < 0 || y < 0 ? Agreement.Unknown : x == y ? Agreement.Same : Agreement.Differs;
    }
}
