using System.CommandLine;
using Cutset.Core.Model;
using Cutset.Sources.Vendors;

namespace Cutset.Cli.Screening;

/// <summary>The options that say how a vendor list is to be read.</summary>
internal sealed class ScreenColumnOptions
{
    private readonly Option<string?> _name = Column("--name-column", "the vendors' names");
    private readonly Option<string?> _uei = Column("--uei-column", "UEIs");
    private readonly Option<string?> _duns = Column("--duns-column", "D-U-N-S numbers");
    private readonly Option<string?> _cage = Column("--cage-column", "CAGE codes");
    private readonly Option<string?> _lei = Column("--lei-column", "LEIs");

    private readonly Option<string?> _sheet = new("--sheet")
    {
        Description = "Sheet of the spreadsheet (default: the first one that is not hidden)",
        HelpName = "NAME",
    };

    private readonly Option<bool> _noHeader = new("--no-header")
    {
        Description = "The first row is a vendor; columns are called A, B, C",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [_name, _uei, _duns, _cage, _lei, _sheet, _noHeader];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>How the table is to be read.</summary>
    public VendorTableOptions ReadTable(ParseResult parsed) => VendorTableOptions.Default with
    {
        Sheet = parsed.GetValue(_sheet),
        HasHeader = !parsed.GetValue(_noHeader),
    };

    /// <summary>What was recognised, corrected by what was said.</summary>
    public VendorColumns Correct(ParseResult parsed, VendorColumns columns)
    {
        (Option<string?> Option, VendorRole Role)[] said =
        [
            (_name, VendorRole.Name), (_uei, VendorRole.Uei), (_duns, VendorRole.Duns), (_cage, VendorRole.Cage),
            (_lei, VendorRole.Lei),
        ];
        foreach (var (option, role) in said)
        {
            if (parsed.GetValue(option) is { } column)
            {
                columns = columns.With(role, column);
            }
        }

        return columns;
    }

    /// <summary>Refuses a list in which nothing can be matched.</summary>
    /// <exception cref="CutsetException">No column has names or identifiers.</exception>
    public static void RequireColumn(VendorList list, string file)
    {
        if (Enum.GetValues<VendorRole>().All(role => list.Columns[role] < 0))
        {
            throw new CutsetException(
                $"{file}: no column looks like names of vendors. Say which with --name-column; the table has: "
                + string.Join(", ", list.Header.Take(40)));
        }
    }

    private static Option<string?> Column(string option, string what) => new(option)
    {
        Description = $"The column with {what}: its header, letter or number (default: found by header, names by content)",
        HelpName = "COLUMN",
    };
}
