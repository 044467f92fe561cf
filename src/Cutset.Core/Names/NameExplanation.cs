using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Cutset.Core.Names;

/// <summary>Why two names compare as they do.</summary>
public sealed record NameExplanation
{
    /// <summary>The outcome; that of <see cref="NameComparer.Compare"/>.</summary>
    public required NameComparison Comparison { get; init; }

    /// <summary>The words that met, in the order in which they were found.</summary>
    public required ImmutableArray<TokenMeeting> Meetings { get; init; }

    /// <summary>Words of the left name that met none.</summary>
    public required ImmutableArray<string> LeftUnmet { get; init; }

    /// <summary>Words of the right name that met none.</summary>
    public required ImmutableArray<string> RightUnmet { get; init; }

    /// <summary>Words of the left name that do not count: legal forms, articles, registry remarks.</summary>
    public required ImmutableArray<string> LeftIgnored { get; init; }

    /// <summary>The same of the right name.</summary>
    public required ImmutableArray<string> RightIgnored { get; init; }

    /// <summary>A few lines for a person: the outcome, what met, what did not, what was ignored.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Comparison.Verdict} ({Comparison.Score:0.00}");
        text.Append(Comparison.Relation == NameRelation.None ? ")" : $", {Comparison.Relation})").AppendLine();
        foreach (var meeting in Meetings)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {meeting.Left} = {meeting.Right}: {meeting.Kind}, worth {meeting.Worth:0.00}");
        }

        foreach (var (side, words) in ((string, ImmutableArray<string>)[])[("left", LeftUnmet), ("right", RightUnmet)])
        {
            if (!words.IsEmpty)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"  only {side}: {string.Join(' ', words)}");
            }
        }

        if (!LeftIgnored.IsEmpty || !RightIgnored.IsEmpty)
        {
            text.AppendLine(CultureInfo.InvariantCulture,
                $"  ignored: {string.Join(' ', LeftIgnored)} | {string.Join(' ', RightIgnored)}");
        }

        return text.ToString();
    }

    internal static NameExplanation Of(PreparedName left, PreparedName right)
    {
        // The pair that decides may be one of aliases.
        var outcome = NameComparer.Compare(left, right);
        var (bestLeft, bestRight, best) = (left, right, -1.0);
        for (var a = left; a is not null; a = a.Alias)
        {
            for (var b = right; b is not null; b = b.Alias)
            {
                var score = NameComparer.CompareSingle(a, b, null).Score;
                if (score > best)
                {
                    (bestLeft, bestRight, best) = (a, b, score);
                }
            }
        }

        var trace = new NameTrace();
        NameComparer.CompareSingle(bestLeft, bestRight, trace);
        return new NameExplanation
        {
            Comparison = outcome,
            Meetings = [.. trace.Meetings],
            LeftUnmet = [.. trace.LeftUnmet],
            RightUnmet = [.. trace.RightUnmet],
            LeftIgnored = Ignored(bestLeft),
            RightIgnored = Ignored(bestRight),
        };
    }

    private static ImmutableArray<string> Ignored(PreparedName name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        for (var i = name.ContentCount; i < name.TokenCount; i++)
        {
            words.Add(Encoding.ASCII.GetString(name.LettersOf(i)));
        }

        return words.ToImmutable();
    }
}
