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

    private static readonly string[] IdentifierKinds = [Schemes.Uei, Schemes.Duns, Schemes.Cage, Schemes.Lei, Schemes.Cik, "id"];

    private readonly int _name;
    private readonly int _cluster;
    private readonly int _street;
    private readonly int _city;
    private readonly int _region;
    private readonly int _zip;
    private readonly int _country;
    private readonly int _website;
    private readonly int _parent;
    private readonly (string Scheme, int Column)[] _identifiers;

    /// <summary>Reads a header.</summary>
    public RecordColumns(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Count; i++)
        {
            var plain = string.Concat(header[i].Where(char.IsLetterOrDigit)).ToLowerInvariant();
            if (Kinds.TryGetValue(plain, out var kind)) { columns.TryAdd(kind, i); }
        }

        (_name, _cluster, _parent) = (Of("name"), Of("cluster"), Of("parent"));
        (_street, _city, _region, _zip, _country, _website) = (Of("street"), Of("city"), Of("region"), Of("zip"), Of("country"), Of("website"));
        _identifiers = [.. IdentifierKinds.Where(columns.ContainsKey).Select(kind => (kind, columns[kind]))];

        int Of(string kind) => columns.GetValueOrDefault(kind, -1);
    }

    /// <summary>True when there is a column of names.</summary>
    public bool HasName => _name >= 0;

    /// <summary>True when there is a column of true clusters.</summary>
    public bool HasCluster => _cluster >= 0;

    /// <summary>The true cluster of a row; null when the column is missing or the cell is empty.</summary>
    public string? Cluster(IReadOnlyList<string> cells) => Cell(cells, _cluster);

    /// <summary>The record of a row; short rows lack their last cells.</summary>
    public RecordRow Read(IReadOnlyList<string> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        List<Identifier>? identifiers = null;
        foreach (var (scheme, column) in _identifiers)
        {
            if (Cell(cells, column) is { } value)
            {
                (identifiers ??= []).Add(new Identifier(scheme, value.ToUpperInvariant()));
            }
        }

        return new RecordRow
        {
            Name = Cell(cells, _name) ?? "",
            Identifiers = identifiers,
            Street = Cell(cells, _street),
            City = Cell(cells, _city),
            Region = Cell(cells, _region),
            PostalCode = Cell(cells, _zip),
            Country = Cell(cells, _country),
            Website = Cell(cells, _website),
            Parent = Cell(cells, _parent),
        };
    }

    private static string? Cell(IReadOnlyList<string> cells, int column)
    {
        if (column < 0 || column >= cells.Count) { return null; }
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
