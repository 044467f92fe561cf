using System.Globalization;
using Cutset.Asking.Wording;
using Cutset.Core.Names;

namespace Cutset.Cli.Reviewing;

/// <summary>How two names compare, for people at a terminal.</summary>
internal static class NamesText
{
    /// <summary>The outcome, the words that met, those that did not, and those that do not count.</summary>
    public static void Write(TextWriter output, string left, string right, NameExplanation names)
    {
        output.WriteLine(SafeText.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"  names: '{left}' and '{right}', by themselves: {Verdict(names.Comparison)} (likeness {names.Comparison.Score:0.00})")));
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
}
