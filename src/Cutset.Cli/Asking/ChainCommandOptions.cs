using System.CommandLine;
using Cutset.Asking.Questions;

namespace Cutset.Cli.Asking;

/// <summary>The options of all questions about chains, and what a command line says of them.</summary>
/// <param name="exact">What --exact leaves out in this question.</param>
/// <param name="grade">Which grades this question takes.</param>
internal sealed class ChainCommandOptions(
    string exact = "The two themselves, without owned companies and sub-agencies",
    string grade = "The weakest grade that still counts: documented, inferred or claimed")
{
    /// <summary>The grades of a question about documented chains, which inferred ones widen.</summary>
    internal const string WidenedByInferred =
        "documented (default), or inferred: also what only inferred chains reach, both totals side by side";

    private readonly Option<int?> _maxHops = new("--max-hops")
    {
        Description = "Chains of at most so many steps, ownership and part-of included",
        HelpName = "N",
    };

    private readonly Option<string[]> _kinds = new("--kind")
    {
        Description = "Only chains of these kinds of tie: hosts, supports, authorised, holds, subaward, serves (repeatable)",
        HelpName = "KIND",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _grade = new("--grade")
    {
        Description = grade,
        HelpName = "GRADE",
    };

    private readonly Option<string?> _asOf = DayOption(
        "--as-of", "The state on that day: without ties that begin later or that no listing had then");

    private readonly Option<string?> _between = new("--between")
    {
        Description = "Ties that overlap this span of time, and undated ones",
        HelpName = "DAY..DAY",
    };

    private readonly Option<bool> _active = new("--active")
    {
        Description = "Without what has ended, or not begun, on the day of the answer",
    };

    private readonly Option<bool> _exact = new("--exact")
    {
        Description = exact,
    };

    private readonly Option<string[]> _through = new("--through")
    {
        Description = "Only chains through this entity; a company stands for its services too (repeatable: through any of them)",
        HelpName = "ENTITY",
    };

    private readonly Option<string[]> _without = new("--without")
    {
        Description = "No chain through this entity; a company stands for its services too (repeatable)",
        HelpName = "ENTITY",
    };

    private readonly Option<bool> _certain = new("--certain")
    {
        Description = "With certain merges only: records that share an identifier and a name, or that a person joined",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command) => Add(
        command, [_maxHops, _kinds, _grade, _asOf, _between, _active, _exact, _through, _without, _certain]);

    /// <summary>Adds the options of a question that counts chains of any length, kind and way.</summary>
    public void AddForBackboneTo(Command command)
    {
        Add(command, [_grade, _asOf, _between, _active, _exact, _certain]);
        AddRefused(command, _maxHops, _kinds, _through, _without);
    }

    /// <summary>Adds the options of a question that takes no chains through an entity.</summary>
    public void AddForReachTo(Command command)
    {
        Add(command, [_maxHops, _kinds, _grade, _asOf, _between, _active, _exact, _without, _certain]);
        AddRefused(command, _through);
    }

    /// <summary>Adds the options of a question that takes neither a greatest length nor chains through an entity.</summary>
    public void AddForCutTo(Command command)
    {
        Add(command, [_kinds, _grade, _asOf, _between, _active, _exact, _without, _certain]);
        AddRefused(command, _maxHops, _through);
    }

    private static void Add(Command command, IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            command.Add(option);
        }
    }

    /// <summary>Options that the help leaves out and the question refuses: it can say why, which the parser cannot.</summary>
    private static void AddRefused(Command command, params IEnumerable<Option> options)
    {
        foreach (var option in options)
        {
            option.Hidden = true;
            command.Add(option);
        }
    }

    /// <summary>The options of a command line.</summary>
    public ChainWords Read(ParseResult parsed) => new()
    {
        MaxHops = parsed.GetValue(_maxHops),
        Kinds = [.. parsed.GetValue(_kinds) ?? []],
        Grade = parsed.GetValue(_grade),
        AsOf = parsed.GetValue(_asOf),
        Between = parsed.GetValue(_between),
        Active = parsed.GetValue(_active),
        Exact = parsed.GetValue(_exact),
        Through = [.. parsed.GetValue(_through) ?? []],
        Without = [.. parsed.GetValue(_without) ?? []],
        Certain = parsed.GetValue(_certain),
    };

    /// <summary>An option that names a day.</summary>
    public static Option<string?> DayOption(string name, string description) =>
        new(name) { Description = description, HelpName = "YYYY-MM-DD" };
}
