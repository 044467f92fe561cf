using System.Collections.Immutable;

namespace Cutset.Sources.Vendors;

/// <summary>A vendor list in memory.</summary>
/// <param name="Header">Names of the columns.</param>
/// <param name="Columns">What the columns are; the name column may be missing.</param>
/// <param name="Vendors">The rows, in the order of the file; empty rows at the end are left out.</param>
public sealed record VendorList(
    IReadOnlyList<string> Header, VendorColumns Columns, ImmutableArray<Vendor> Vendors)
{
    private const int SampleRows = 500;

    /// <summary>Reads a list.</summary>
    /// <param name="path">CSV or XLSX.</param>
    /// <param name="options">Limits, sheet, header.</param>
    /// <param name="choose">Corrects what was recognised; null: nothing to correct.</param>
    /// <param name="cancellationToken">Checked every row.</param>
    /// <exception cref="Core.Model.CutsetException">The file cannot be read, or a column does not exist.</exception>
    public static VendorList Read(
        string path, VendorTableOptions options, Func<VendorColumns, VendorColumns>? choose,
        CancellationToken cancellationToken)
    {
        using var table = VendorTable.Open(path, options);
        var columns = VendorColumns.ByHeader(table.Header);
        columns = choose?.Invoke(columns) ?? columns;
        var vendors = ImmutableArray.CreateBuilder<Vendor>();
        while (table.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            vendors.Add(Vendor.Of(table, columns));
        }

        while (vendors.Count > 0 && vendors[^1].Cells.All(static cell => cell.Length == 0))
        {
            vendors.RemoveAt(vendors.Count - 1);
        }

        if (columns[VendorRole.Name] < 0)
        {
            columns = columns.WithNameByContent(vendors.Take(SampleRows).Select(static vendor => (IReadOnlyList<string>)vendor.Cells));
            var column = columns[VendorRole.Name];
            for (var i = 0; column >= 0 && i < vendors.Count; i++)
            {
                var cells = vendors[i].Cells;
                vendors[i] = vendors[i] with { Name = column < cells.Length ? cells[column] : "" };
            }
        }

        return new VendorList(table.Header, columns, vendors.ToImmutable());
    }
}
