using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Sources.Vendors;

/// <summary>Which columns of a vendor list are what: by their headers, by their content, or as the user says.</summary>
public sealed class VendorColumns
{
    /// <summary>Headers by role, lower-case letters and digits only; the most telling first.</summary>
    private static readonly ImmutableArray<(VendorRole Role, string[] Headers)> Known =
    [
        (VendorRole.Name,
        [
            "legalbusinessname", "legalname", "registeredname", "vendorname", "nameofvendor", "suppliername",
            "nameofsupplier", "contractorname", "recipientname", "payeename", "companyname", "nameofcompany",
            "businessname", "organizationname", "organisationname", "corporatename", "entityname", "firmname",
            "providername", "counterpartyname", "thirdpartyname", "partnername", "accountname", "vendor", "supplier",
            "contractor", "recipient", "payee", "company", "business", "organization", "organisation", "firm", "provider",
            "counterparty", "thirdparty", "entity", "name", "fullname", "vendorlegalname", "supplierlegalname",
            "lieferant", "firma", "unternehmen", "fournisseur", "societe", "entreprise", "proveedor", "empresa",
            "razonsocial", "fornitore", "azienda", "leverancier", "fornecedor",
        ]),
        (VendorRole.Uei,
        [
            "uei", "ueisam", "samuei", "recipientuei", "vendoruei", "supplieruei", "entityuei", "uniqueentityid",
            "uniqueentityidentifier", "ueinumber",
        ]),
        (VendorRole.Duns, ["duns", "dunsnumber", "dunsno", "recipientduns", "vendorduns", "supplierduns", "dunsid"]),
        (VendorRole.Cage, ["cage", "cagecode", "cageno", "vendorcagecode"]),
        (VendorRole.Lei, ["lei", "leicode", "legalentityidentifier", "leinumber"]),
    ];

    private readonly int[] _columns;
    private readonly IReadOnlyList<string> _header;

    private VendorColumns(IReadOnlyList<string> header, int[] columns) => (_header, _columns) = (header, columns);

    /// <summary>The column of a role, from 0; -1 where none has it.</summary>
    public int this[VendorRole role] => _columns[(int)role];

    /// <summary>The header of a role's column; null where none has it.</summary>
    public string? HeaderOf(VendorRole role) => this[role] is >= 0 and var column ? _header[column] : null;

    /// <summary>Recognises columns by their headers. Of several for one role the most telling word wins, then the
    /// first column.</summary>
    public static VendorColumns ByHeader(IReadOnlyList<string> header)
    {
        ArgumentNullException.ThrowIfNull(header);
        var words = header.Select(Plain).ToArray();
        var columns = new int[Enum.GetValues<VendorRole>().Length];
        Array.Fill(columns, -1);
        foreach (var (role, known) in Known)
        {
            foreach (var candidate in known)
            {
                var column = Array.IndexOf(words, candidate);
                if (column >= 0)
                {
                    columns[(int)role] = column;
                    break;
                }
            }
        }

        return new VendorColumns(header, columns);
    }

    /// <summary>The same with a name column found by content, where no header says which it is.</summary>
    /// <param name="rows">Some rows; the first ones will do.</param>
    public VendorColumns WithNameByContent(IEnumerable<IReadOnlyList<string>> rows)
    {
        if (this[VendorRole.Name] >= 0)
        {
            return this;
        }

        var taken = _columns.Where(static column => column >= 0).ToHashSet();
        var column = NameColumnGuess.Of(rows, _header.Count, taken.Contains);
        return column < 0 ? this : With(VendorRole.Name, column);
    }

    /// <summary>The same with a column as the user names it: its header (case does not matter), its letter or its number
    /// from 1, in this order.</summary>
    /// <exception cref="CutsetException">There is no such column, or several have that header.</exception>
    public VendorColumns With(VendorRole role, string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var named = Enumerable.Range(0, _header.Count)
            .Where(index => string.Equals(_header[index], column.Trim(), StringComparison.OrdinalIgnoreCase)).ToList();
        if (named.Count > 1)
        {
            throw new CutsetException(
                $"Several columns are called '{column}'. Name it by its letter: "
                + string.Join(", ", named.Select(VendorTable.LetterOf)));
        }

        if (named.Count == 0 && int.TryParse(column, out var number) && number >= 1 && number <= _header.Count)
        {
            named.Add(number - 1);
        }

        if (named.Count == 0)
        {
            var letter = Enumerable.Range(0, _header.Count).FirstOrDefault(
                index => string.Equals(VendorTable.LetterOf(index), column, StringComparison.OrdinalIgnoreCase), -1);
            named.Add(letter >= 0
                ? letter
                : throw new CutsetException(
                    $"There is no column '{column}'. The table has: {string.Join(", ", _header.Take(40))}"));
        }

        return With(role, named[0]);
    }

    private VendorColumns With(VendorRole role, int column)
    {
        var columns = (int[])_columns.Clone();
        columns[(int)role] = column;
        return new VendorColumns(_header, columns);
    }

    private static string Plain(string header) =>
        string.Concat(header.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
