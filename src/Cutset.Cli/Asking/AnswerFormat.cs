using System.CommandLine;
using Cutset.Asking.Sessions;

namespace Cutset.Cli.Asking;

/// <summary><c>--json</c>, <c>--csv</c> and <c>--md</c> of a question.</summary>
/// <param name="row">For what the CSV has a row.</param>
internal sealed class AnswerFormat(string row)
{
    private readonly Option<bool> _json = Commands.JsonOption.Create();

    private readonly Option<bool> _csv = new("--csv") { Description = $"Print a row for each {row} as CSV" };

    private readonly Option<bool> _markdown = new("--md") { Description = "Print the answer as Markdown" };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_json);
        command.Add(_csv);
        command.Add(_markdown);
    }

    /// <summary>The form asked for.</summary>
    /// <exception cref="UsageException">More than one.</exception>
    public OutputFormat Read(ParseResult parsed)
    {
        (bool Asked, OutputFormat Format)[] forms =
        [
            (parsed.GetValue(_json), OutputFormat.Json),
            (parsed.GetValue(_csv), OutputFormat.Csv),
            (parsed.GetValue(_markdown), OutputFormat.Markdown),
        ];
        var asked = forms.Where(static form => form.Asked).ToList();
        return asked.Count switch
        {
            0 => OutputFormat.Text,
            1 => asked[0].Format,
            _ => throw new UsageException("One of --json, --csv and --md."),
        };
    }
}
