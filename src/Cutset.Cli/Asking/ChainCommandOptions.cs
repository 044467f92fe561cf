using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.Cli.Asking;

/// <summary>The options of all questions about chains, and what they ask for.</summary>
internal sealed class ChainCommandOptions
{
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
        Description = "The weakest grade that still counts: documented, inferred or claimed",
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
        Description = "The two themselves, without owned companies and sub-agencies",
    };

    private readonly Option<string[]> _through = new("--through")
    {
        Description = "Only chains through this entity (repeatable: through any of them)",
        HelpName = "ENTITY",
    };

    private readonly Option<string[]> _without = new("--without")
    {
        Description = "No chain through this entity (repeatable)",
        HelpName = "ENTITY",
    };

    private readonly Option<bool> _certain = new("--certain")
    {
        Description = "With certain merges only: records that share an identifier and a name, or that a person joined",
    };

    /// <summary>True: the two themselves, without their groups.</summary>
    public bool IsExact(ParseResult parsed) => parsed.GetValue(_exact);

    /// <summary>The day asked for; null: the newest state.</summary>
    public DateOnly? AsOf(ParseResult parsed) => ReadDay(parsed.GetValue(_asOf), "--as-of");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        Option[] all = [_maxHops, _kinds, _grade, _asOf, _between, _active, _exact, _through, _without, _certain];
        foreach (var option in all)
        {
            command.Add(option);
        }
    }

    /// <summary>Adds the options about grade, time and groups alone.</summary>
    public void AddTimeTo(Command command)
    {
        Option[] some = [_grade, _asOf, _between, _active, _exact, _certain];
        foreach (var option in some)
        {
            command.Add(option);
        }
    }

    /// <summary>The options as the library takes them.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="session">Looks up the entities named.</param>
    /// <param name="day">The day of the answer, for <c>--active</c>.</param>
    /// <param name="usualGrade">The weakest grade where none is named.</param>
    /// <exception cref="CutsetException">An option that cannot be understood.</exception>
    public ChainOptions Read(ParseResult parsed, SnapshotSession session, DateOnly day, ChainGrade usualGrade)
    {
        var (from, to) = ReadSpan(parsed.GetValue(_between));
        var options = new ChainOptions
        {
            Grade = ReadGrade(parsed.GetValue(_grade)) ?? usualGrade,
            MaxHops = parsed.GetValue(_maxHops),
            Kinds = [.. (parsed.GetValue(_kinds) ?? []).Select(ReadKind)],
            Time = new TimeFilter
            {
                AsOf = AsOf(parsed),
                From = from,
                To = to,
                ActiveOn = parsed.GetValue(_active) ? day : null,
            },
            Through = [.. (parsed.GetValue(_through) ?? []).Select(text => session.Pick(text, "--through").Node)],
            Without = [.. (parsed.GetValue(_without) ?? []).Select(text => session.Pick(text, "--without").Node)],
            CertainOnly = parsed.GetValue(_certain),
        };
        var faults = options.Validate();
        return faults.IsEmpty ? options : throw new UsageException(string.Join(' ', faults));
    }

    /// <summary>The limits that were set, as the user wrote them.</summary>
    public ImmutableArray<string> Words(ParseResult parsed)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        Add("--max-hops", parsed.GetValue(_maxHops)?.ToString(CultureInfo.InvariantCulture));
        Add("--grade", parsed.GetValue(_grade));
        Add("--as-of", parsed.GetValue(_asOf));
        Add("--between", parsed.GetValue(_between));
        foreach (var (option, values) in new[] { (_kinds, parsed.GetValue(_kinds)), (_through, parsed.GetValue(_through)), (_without, parsed.GetValue(_without)) })
        {
            foreach (var value in values ?? [])
            {
                Add(option.Name, value);
            }
        }

        foreach (var flag in new[] { _active, _exact, _certain }.Where(parsed.GetValue))
        {
            words.Add(flag.Name);
        }

        return words.ToImmutable();

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                words.Add($"{name} {value}");
            }
        }
    }

    /// <summary>An option that names a day.</summary>
    public static Option<string?> DayOption(string name, string description) =>
        new(name) { Description = description, HelpName = "YYYY-MM-DD" };

    /// <summary>Reads a day; null where none was named.</summary>
    /// <exception cref="UsageException">It is no day.</exception>
    public static DateOnly? ReadDay(string? text, string option)
    {
        if (text is null)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException($"{option}: '{text}' is no day. Write it as 2026-04-28.");
    }

    private static (DateOnly? From, DateOnly? To) ReadSpan(string? text)
    {
        if (text is null)
        {
            return (null, null);
        }

        return text.Split("..") is [var from, var to]
            ? (ReadDay(from, "--between"), ReadDay(to, "--between"))
            : throw new UsageException($"--between: '{text}' is no span. Write it as 2024-01-01..2024-12-31.");
    }

    private static ChainGrade? ReadGrade(string? text) => text?.ToLowerInvariant() switch
    {
        null => null,
        "documented" => ChainGrade.Documented,
        "inferred" => ChainGrade.Inferred,
        "claimed" => ChainGrade.Claimed,
        _ => throw new UsageException($"--grade: '{text}' is no grade. Grades are documented, inferred and claimed."),
    };

    private static TieKind ReadKind(string text) => TieKinds.TryParse(text, out var kind)
        ? kind
        : throw new UsageException(
            $"--kind: '{text}' is no kind of tie. Kinds are {string.Join(", ", TieKinds.All.Select(TieKinds.Code))}.");
}
