using System.Globalization;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Names;

namespace Cutset.Cli.Reviewing;

/// <summary>Two records side by side for people at a terminal.</summary>
internal static class PairText
{
    /// <summary>The two records, and how they compare.</summary>
    public static void Write(CliHost host, PairView pair)
    {
        host.Tables().Write(
            ["", "one", "other"],
            [
                ["names", RecordLines.Names(pair.Left.Detail), RecordLines.Names(pair.Right.Detail)],
                ["identifiers", RecordLines.Identifiers(pair.Left.Detail), RecordLines.Identifiers(pair.Right.Detail)],
                ["address", RecordLines.Address(pair.Left.Detail.Address) ?? "–", RecordLines.Address(pair.Right.Detail.Address) ?? "–"],
                ["website", pair.Left.Detail.Website ?? "–", pair.Right.Detail.Website ?? "–"],
                ["source", Source(pair.Left), Source(pair.Right)],
                ["entity", Entity(pair.Left), Entity(pair.Right)],
                ["ties", Figures.Count(pair.Left.Stake.Ties), Figures.Count(pair.Right.Stake.Ties)],
                ["record", pair.Left.Record.Id, pair.Right.Record.Id],
            ]);
        WriteNames(host.Out, pair);
        host.Out.WriteLine(SafeText.Line($"  identifiers: {Identifiers(pair)}"));
        host.Out.WriteLine(SafeText.Line($"  address: {pair.Addresses}"));
    }

    /// <summary>What the identifiers say, in words.</summary>
    public static string Identifiers(PairView pair)
    {
        var shared = string.Join(", ", pair.SharedIdentifiers);
        var differing = string.Join(", ", pair.DifferingSchemes);
        return (shared.Length == 0 ? "none shared" : $"shared {shared}")
            + (differing.Length == 0 ? "" : $"; different ones of {differing} (a company may hold several)");
    }

    private static void WriteNames(TextWriter output, PairView pair)
    {
        var names = pair.Names;
        output.WriteLine(SafeText.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  names: '{pair.LeftName}' and '{pair.RightName}', by themselves: {Verdict(names.Comparison)} (likeness {names.Comparison.Score:0.00})")));
        foreach (var meeting in names.Meetings)
        {
            output.WriteLine(SafeText.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"    {meeting.Left} = {meeting.Right}: {Kind(meeting.Kind)}, worth {meeting.Worth:0.00}")));
        }

        WriteWords(output, "only in the one", names.LeftUnmet);
        WriteWords(output, "only in the other", names.RightUnmet);
        WriteWords(output, "ignored", names.LeftIgnored.Concat(names.RightIgnored).Distinct(StringComparer.Ordinal));
    }

    private static void WriteWords(TextWriter output, string title, IEnumerable<string> words)
    {
        var line = string.Join(' ', words);
        if (line.Length > 0)
        {
            output.WriteLine(SafeText.Line($"    {title}: {line}"));
        }
    }

    private static string Verdict(NameComparison comparison)
    {
        var verdict = comparison.Verdict.ToString().ToLowerInvariant();
        return comparison.Relation switch
        {
            NameRelation.None => verdict,
            NameRelation.ParentAndArm => verdict + ", parent and arm perhaps",
            NameRelation.Siblings => verdict + ", siblings perhaps",
            NameRelation.Acronym => verdict + ", an acronym",
            _ => verdict + ", an alias",
        };
    }

    private static string Kind(MeetingKind kind) => kind switch
    {
        MeetingKind.Equal => "equal",
        MeetingKind.Plural => "plural",
        MeetingKind.CutOff => "cut off",
        MeetingKind.Abbreviation => "abbreviation",
        MeetingKind.Joined => "joined or split",
        MeetingKind.Slip => "a slip of the pen",
        MeetingKind.Acronym => "acronym",
        _ => "near",
    };

    private static string Source(PairSide side) =>
        side.Source is { } source ? TieLines.Cite(Citation.Of(source)) : "–";

    private static string Entity(PairSide side) => $"{side.Entity.Name} ({side.Entity.Id}, {Figures.Count(side.Entity.Records, "record", "records")})";
}
