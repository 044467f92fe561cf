using Cutset.Asking.Wording;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Cutset.Cli.Output;

/// <summary>Writes aligned tables that wrap at the terminal's width and carry no untrusted markup.</summary>
internal sealed class TableWriter(TextWriter output, int width)
{
    /// <summary>Writes a table. Columns whose header starts with <c>&gt;</c> are aligned to the right.</summary>
    public void Write(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<string>> rows)
    {
        var table = new Table { Border = TableBorder.Simple, ShowRowSeparators = false };
        foreach (var header in headers)
        {
            var right = header.StartsWith('>');
            var column = new TableColumn(new Text(right ? header[1..] : header));
            if (right)
            {
                column.RightAligned().NoWrap();
            }

            table.AddColumn(column);
        }

        foreach (var row in rows)
        {
            // Text, not markup: a name with brackets stays a name.
            table.AddRow(row.Select(static cell => (IRenderable)new Text(SafeText.Line(cell))));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
    }
}
