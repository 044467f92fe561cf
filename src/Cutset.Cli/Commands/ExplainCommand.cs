using System.CommandLine;
using System.Globalization;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Reviewing;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Core.Names;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset explain A B</c>, of records or, with <c>--names</c>, of two names.</summary>
internal static class ExplainCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var one = new Argument<string>("a") { Description = "A record or an organisation: id, key, identifier or name" };
        var other = new Argument<string>("b") { Description = "Another" };
        var names = new Option<bool>("--names")
        {
            Description = "Compare A and B as two names and nothing else, with the built-in weights of words; needs no workspace",
        };
        var json = JsonOption.Create();
        var command = new Command("explain", "Say why two records, or two names, are one organisation, or why not") { one, other, names, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(names))
            {
                ExplainNames(host, parsed.GetRequiredValue(one), parsed.GetRequiredValue(other), parsed.GetValue(json));
                return Task.FromResult(ExitCodes.Ok);
            }

            var folder = WorkspaceOption.Folder(parsed, host);
            var workspace = Workspace.Open(folder);
            using var session = SnapshotSession.Open(folder, host.Clock, cancellationToken);
            var left = RecordPicker.Pick(session.Reader, parsed.GetRequiredValue(one), "A", cancellationToken);
            var right = RecordPicker.Pick(session.Reader, parsed.GetRequiredValue(other), "B", cancellationToken);
            if (left.Key == right.Key)
            {
                throw new CutsetException(
                    $"'{parsed.GetValue(one)}' and '{parsed.GetValue(other)}' are one record ({left.Id}). "
                    + "'cutset entity' lists the records of an organisation.");
            }

            var pair = new PairViewer(workspace, session, cancellationToken).View(left.Key, right.Key)
                ?? throw new CutsetException("The records are in no import any more. Run 'cutset build' again.");
            var report = Report(workspace, session, pair, cancellationToken);
            if (parsed.GetValue(json))
            {
                JsonOutput.Write(host.Out, report);
            }
            else
            {
                Write(host, pair, report);
            }

            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }

    private static void ExplainNames(CliHost host, string left, string right, bool json)
    {
        var preparer = new NamePreparer();
        var (one, other) = (preparer.Prepare(left), preparer.Prepare(right));
        if (one.IsEmpty || other.IsEmpty)
        {
            throw new CutsetException($"'{(one.IsEmpty ? left : right)}' has no letter and no digit, so there is nothing to compare. Give two names.");
        }

        var names = NameComparer.Explain(one, other);
        if (json)
        {
            JsonOutput.Write(host.Out, new NamesReport(left, right, names));
        }
        else
        {
            NamesText.Write(host.Out, left, right, names);
        }
    }

    private static ExplainReport Report(
        Workspace workspace, SnapshotSession session, PairView pair, CancellationToken cancellationToken)
    {
        var left = pair.Left.Record;
        var right = pair.Right.Record;
        var isOne = left.Node == right.Node;
        var path = isOne
            ? MergePath.Find(session.Reader.Merges([left.Node], cancellationToken), left.Key, right.Key)
            : [];
        using var store = workspace.OpenDecisions();
        var decisions = store.All().Where(stored => stored.RetractedAt is null
            && ((stored.Decision.Left == left.Key && stored.Decision.Right == right.Key)
                || (stored.Decision.Left == right.Key && stored.Decision.Right == left.Key))).Select(DecisionJson.Of).ToList();
        return new ExplainReport(
            EntityRef.Of(pair.Left.Entity), EntityRef.Of(pair.Right.Entity), left.Id, right.Id, isOne,
            [.. path.Select(MergeJson.Of)], pair.LeftName, pair.RightName, pair.Names, [.. pair.SharedIdentifiers],
            [.. pair.DifferingSchemes], pair.Addresses, decisions, Why(pair, isOne, path.Count, decisions),
            new PairWeigher(workspace, session, [(left.Key, right.Key)], cancellationToken).Weigh(left.Key, right.Key));
    }

    private static string Why(PairView pair, bool isOne, int merges, List<DecisionJson> decisions)
    {
        if (isOne)
        {
            return $"They are one entity, {pair.Left.Entity.Name}, joined by {Figures.Count(merges, "merge", "merges")}.";
        }

        if (decisions.Exists(static decision => decision.Verdict == "different"))
        {
            return "They are two entities: a person decided that they differ.";
        }

        return pair.Names.Comparison.Verdict switch
        {
            NameVerdict.Different when pair.SharedIdentifiers.Any() =>
                "They are two entities: they share an identifier, and the names are unlike, so a person must tell.",
            NameVerdict.Different => "They are two entities: the names differ.",
            NameVerdict.Possible =>
                "They are two entities: the names may be spellings of one, and nothing else settles it.",
            _ => "They are two entities: the names agree, and what else the records say does not suffice or speaks against it.",
        };
    }

    private static void Write(CliHost host, PairView pair, ExplainReport report)
    {
        host.Out.WriteLine(SafeText.Line(report.Why));
        PairText.Write(host, pair);
        if (report.Waterfall is { } waterfall)
        {
            WaterfallText.Write(host, waterfall);
        }

        foreach (var merge in report.Merges)
        {
            host.Out.WriteLine(SafeText.Line(string.Create(
                CultureInfo.InvariantCulture, $"  merged: {merge.Grade} ({merge.Score:0.00}), {merge.Reason}: {merge.Detail}")));
        }

        foreach (var decision in report.Decisions)
        {
            host.Out.WriteLine(SafeText.Line(
                $"  decision {decision.Number}: {decision.Verdict} by {decision.DecidedBy}{(decision.Note.Length == 0 ? "" : $" ({decision.Note})")}"));
        }
    }
}
