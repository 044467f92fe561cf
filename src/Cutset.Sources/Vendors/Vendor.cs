using System.Collections.Immutable;
using Cutset.Core.Identifiers;
using Cutset.Core.Model;

namespace Cutset.Sources.Vendors;

/// <summary>One row of a vendor list.</summary>
/// <param name="Row">Number of the row in the file.</param>
/// <param name="Name">The name; empty where the row has none.</param>
/// <param name="Identifiers">Identifiers in canonical spelling, by scheme; what is none is passed over.</param>
/// <param name="Cells">All cells of the row, in the order of the header.</param>
public sealed record Vendor(
    long Row, string Name, ImmutableArray<Identifier> Identifiers, ImmutableArray<string> Cells)
{
    /// <summary>Takes the current row of a table.</summary>
    public static Vendor Of(VendorTable table, VendorColumns columns)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(columns);
        var identifiers = ImmutableArray.CreateBuilder<Identifier>();
        if (Cage.TryNormalise(table.Cell(columns[VendorRole.Cage]), out var cage))
        {
            identifiers.Add(new Identifier(Schemes.Cage, cage));
        }

        if (Duns.TryNormalise(table.Cell(columns[VendorRole.Duns]).Replace("-", "", StringComparison.Ordinal), out var duns))
        {
            identifiers.Add(new Identifier(Schemes.Duns, duns));
        }

        if (Lei.TryNormalise(table.Cell(columns[VendorRole.Lei]), out var lei))
        {
            identifiers.Add(new Identifier(Schemes.Lei, lei));
        }

        if (Uei.TryNormalise(table.Cell(columns[VendorRole.Uei]), out var uei))
        {
            identifiers.Add(new Identifier(Schemes.Uei, uei));
        }

        return new Vendor(
            table.RowNumber, table.Cell(columns[VendorRole.Name]), identifiers.ToImmutable(), [.. table.Cells]);
    }
}
