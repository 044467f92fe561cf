using Cutset.Core.Model;

namespace Cutset.Core.Resolution.Columns;

/// <summary>
/// Which column of a table of organisations holds what, told by its header: <c>name</c>, <c>cluster</c>, <c>street</c>,
/// <c>city</c>, <c>state</c>, <c>zip</c>, <c>country</c>, <c>website</c>, <c>parent</c>, identifiers such as <c>uei</c>,
/// <c>duns</c>, <c>cage</c>, <c>lei</c>, <c>cik</c> or <c>identifier</c>, and their usual synonyms. Case, spaces, dashes and
/// underscores do not matter; the first column of a kind counts; others are passed over.
/// </summary>
public sealed class RecordColumns
{
    private static readonly Dictionary<string, string> Kinds = Parse("""
        name:name,organization,organisation,organizationname,organisationname,company,companyname,vendor,vendorname,
        name:recipient,recipientname,legalname,suppliername,supplier,entityname,contractor,contractorname,rawname
        cluster:cluster,clusterid,entity,entityid,group,groupid,truecluster,truth
        street:street,address,address1,streetaddress,addressline1,recipientaddressline1
        city:city,town,cityname,recipientcityname
        region:state,region,province,statecode,recipientstatecode
        zip:zip,zipcode,postalcode,postcode,postal,recipientzip4code
        country:country,countrycode,recipientcountrycode
        website:website,url,domain,web,homepage
        parent:parent,parentname,parentcompany,recipientparentname
        us-uei:uei,recipientuei,ueisam
        us-duns:duns,dunsnumber,recipientduns
        us-cage:cage,cagecode
        lei:lei
        us-cik:cik
        id:identifier,id2,registrationnumber,companynumber,taxid,ein
        """);

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>Reads a header.</summary>
    public RecordColumns(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        for (var i = 0; i < header.Count; i++)
        {
            var plain = string.Concat(header[i].Where(char.IsLetterOrDigit)).ToLowerInvariant();
            if (Kinds.TryGetValue(plain, out var kind)) { _columns.TryAdd(kind, i); }
        }
    }

    /// <summary>True when there is a column of names.</summary>
    public bool HasName => _columns.ContainsKey("name");

    /// <summary>True when there is a column of true clusters.</summary>
    public bool HasCluster => _columns.ContainsKey("cluster");

    /// <summary>The true cluster of a row; null when the column is missing or the cell is empty.</summary>
    public string? Cluster(IReadOnlyList<string> cells) => Cell(cells, "cluster");

    /// <summary>The record of a row; short rows lack their last cells.</summary>
    public RecordRow Read(IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        List<Identifier>? identifiers = null;
        foreach (var scheme in (ReadOnlySpan<string>)[Schemes.Uei, Schemes.Duns, Schemes.Cage, Schemes.Lei, Schemes.Cik, "id"])
        {
            if (Cell(cells, scheme) is { } value)
            {
                (identifiers ??= []).Add(new Identifier(scheme, value.ToUpperInvariant()));
            }
        }

        return new RecordRow
        {
            Name = Cell(cells, "name") ?? "",
            Identifiers = identifiers,
            Street = Cell(cells, "street"),
            City = Cell(cells, "city"),
            Region = Cell(cells, "region"),
            PostalCode = Cell(cells, "zip"),
            Country = Cell(cells, "country"),
            Website = Cell(cells, "website"),
            Parent = Cell(cells, "parent"),
        };
    }

    private string? Cell(IReadOnlyList<string> cells, string kind)
    {
        if (!_columns.TryGetValue(kind, out var column) || column >= cells.Count) { return null; }
        var text = cells[column].Trim();
        return text.Length == 0 ? null : text;
    }

    private static Dictionary<string, string> Parse(string table)
    {
        var kinds = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in table.Split('\n', StringSplitOptions.TrimEntries))
        {
            var (kind, synonyms) = (line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            foreach (var synonym in synonyms.Split(',', StringSplitOptions.RemoveEmptyEntries)) { kinds.TryAdd(synonym, kind); }
        }

        return kinds;
    }
}
