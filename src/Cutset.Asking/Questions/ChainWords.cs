using System.Collections.Immutable;
using System.Globalization;
using Cutset.Asking.Sessions;
using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.Asking.Questions;

/// <summary>
/// The options of all questions about chains as a user wrote them, on a command line or in an address, and what they ask
/// for. Messages name the options as the command line does.
/// </summary>
public sealed record ChainWords
{
    /// <summary>Chains of at most so many steps, ownership and part-of included; null: no limit.</summary>
    public int? MaxHops { get; init; }

    /// <summary>Only chains of these kinds of tie, by their codes; empty: all.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>The weakest grade that still counts; null: that which the question usually takes.</summary>
    public string? Grade { get; init; }

    /// <summary>The day whose state is asked for, YYYY-MM-DD; null: the newest.</summary>
    public string? AsOf { get; init; }

    /// <summary>A span that ties must overlap, DAY..DAY; null: none.</summary>
    public string? Between { get; init; }

    /// <summary>Without what has ended, or not begun, on the day of the answer.</summary>
    public bool Active { get; init; }

    /// <summary>The two themselves, without owned companies and sub-agencies.</summary>
    public bool Exact { get; init; }

    /// <summary>Only chains through one of these entities; a company stands for its group and their services too.</summary>
    public ImmutableArray<string> Through { get; init; } = [];

    /// <summary>No chain through any of these entities; a company stands for its group and their services too.</summary>
    public ImmutableArray<string> Without { get; init; } = [];

    /// <summary>With certain merges only.</summary>
    public bool Certain { get; init; }

    /// <summary>The day asked for; null: the newest state.</summary>
    /// <exception cref="UsageException">It is no day.</exception>
    public DateOnly? Day => ReadDay(AsOf, "--as-of");

    /// <summary>The options as the library takes them.</summary>
    /// <param name="session">Looks up the entities named.</param>
    /// <param name="day">The day of the answer, for <see cref="Active"/>.</param>
    /// <param name="usualGrade">The weakest grade where none is named.</param>
    /// <exception cref="CutsetException">An option that cannot be understood.</exception>
    public ChainOptions Read(SnapshotSession session, DateOnly day, ChainGrade usualGrade)
    {
        ArgumentNullException.ThrowIfNull(session);
        var (from, to) = ReadSpan(Between);
        var options = new ChainOptions
        {
            Grade = ReadGrade(Grade) ?? usualGrade,
            MaxHops = MaxHops,
            Kinds = [.. Kinds.Select(ReadKind)],
            Time = new TimeFilter
            {
                AsOf = Day,
                From = from,
                To = to,
                ActiveOn = Active ? day : null,
            },
            Through = [.. Through.SelectMany(text => PassedNodes.Of(session.Graph, session.Pick(text, "--through").Node)).Distinct()],
            Without = [.. Without.SelectMany(text => PassedNodes.Of(session.Graph, session.Pick(text, "--without").Node)).Distinct()],
            CertainOnly = Certain,
        };
        var faults = options.Validate();
        return faults.IsEmpty ? options : throw new UsageException(string.Join(' ', faults));
    }

    /// <summary>Refuses a day or a span: the question is put for several days of its own.</summary>
    /// <exception cref="UsageException">One was named.</exception>
    public void RequireNoDay()
    {
        if (AsOf is not null || Between is not null)
        {
            throw new UsageException("--over asks as of the day of each listing: leave out --as-of and --between.");
        }
    }

    /// <summary>Refuses what narrows the ways of chains: a backbone counts them all.</summary>
    /// <exception cref="UsageException">Such a limit was named.</exception>
    public void RequireAllWays()
    {
        if (MaxHops is not null || !Kinds.IsEmpty || !Through.IsEmpty || !Without.IsEmpty)
        {
            throw new UsageException(
                "A backbone counts chains of any length, kind and way: leave out --max-hops, --kind, --through and --without.");
        }
    }

    /// <summary>The limits that were set, in the words of the command line.</summary>
    public ImmutableArray<string> Limits()
    {
        var words = ImmutableArray.CreateBuilder<string>();
        Add("--max-hops", MaxHops?.ToString(CultureInfo.InvariantCulture));
        Add("--grade", Grade);
        Add("--as-of", AsOf);
        Add("--between", Between);
        foreach (var (name, values) in new[] { ("--kind", Kinds), ("--through", Through), ("--without", Without) })
        {
            foreach (var value in values)
            {
                Add(name, value);
            }
        }

        foreach (var (name, _) in new[] { ("--active", Active), ("--exact", Exact), ("--certain", Certain) }.Where(static flag => flag.Item2))
        {
            words.Add(name);
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

    /// <summary>Reads a day; null where none was named.</summary>
    /// <param name="text">YYYY-MM-DD.</param>
    /// <param name="option">The option, for the message.</param>
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

    /// <summary>The weakest grade of chains that are shown unasked: claims are shown to who asks for them.</summary>
    public const ChainGrade UsualGrade = ChainGrade.Inferred;

    /// <summary>Reads a grade; null where none was named.</summary>
    /// <exception cref="UsageException">It is no grade.</exception>
    public static ChainGrade? ReadGrade(string? text) => text?.ToLowerInvariant() switch
    {
        null => null,
        "documented" => ChainGrade.Documented,
        "inferred" => ChainGrade.Inferred,
        "claimed" => ChainGrade.Claimed,
        _ => throw new UsageException($"--grade: '{text}' is no grade. Grades are documented, inferred and claimed."),
    };

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

    private static TieKind ReadKind(string text) => TieKinds.TryParse(text, out var kind)
        ? kind
        : throw new UsageException(
            $"--kind: '{text}' is no kind of tie. Kinds are {string.Join(", ", TieKinds.All.Select(TieKinds.Code))}.");
}
