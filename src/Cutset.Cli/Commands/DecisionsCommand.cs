using System.CommandLine;
using System.Globalization;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Model;
using Cutset.Store.Decisions;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset decisions list|export|import</c>.</summary>
internal static class DecisionsCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var json = JsonOption.Create();
        var list = new Command("list", "List all decisions, taken back ones included, and what contradicts each other") { json };
        list.SetAction((parsed, _) => Task.FromResult(
            List(host, WorkspaceOption.Folder(parsed, host), parsed.GetValue(json))));
        var exported = new Argument<string>("file") { Description = "CSV file to write; it must not exist" };
        var export = new Command("export", "Write the standing decisions as CSV, with who and when") { exported };
        export.SetAction((parsed, _) => Task.FromResult(
            Export(host, WorkspaceOption.Folder(parsed, host), parsed.GetRequiredValue(exported))));
        var imported = new Argument<string>("file") { Description = "CSV file written by 'decisions export'" };
        var import = new Command("import", "Add the decisions of a CSV file that are not there yet, all or none") { imported };
        import.SetAction((parsed, _) => Task.FromResult(
            Import(host, WorkspaceOption.Folder(parsed, host), parsed.GetRequiredValue(imported))));
        return new Command("decisions", "List, export and import decisions on records and claims") { list, export, import };
    }

    private static int List(CliHost host, string folder, bool json)
    {
        using var store = Workspace.Open(folder).OpenDecisions(host.Clock);
        var all = store.All();
        if (json)
        {
            JsonOutput.Write(host.Out, new DecisionsReport(
                [.. all.Select(DecisionJson.Of)],
                [.. DecisionConflicts.Find(all).Select(static pair => new ConflictJson(pair.Same.Id, pair.Different.Id))]));
            return ExitCodes.Ok;
        }

        if (all.Count == 0)
        {
            host.Out.WriteLine("Nothing is decided yet. Next: 'cutset review'");
            return ExitCodes.Ok;
        }

        host.Tables().Write(
            [">no.", "verdict", "one", "other", "by", "when", "note", ""],
            all.Select(static IReadOnlyList<string> (stored) =>
            [
                Figures.Count(stored.Id),
                VerdictWords.Of(stored.Decision.Verdict),
                stored.Decision.Left.Value,
                stored.Decision.Right.Value,
                stored.Decision.DecidedBy,
                stored.Decision.DecidedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                stored.Decision.Note,
                stored.RetractedAt is null ? "" : "taken back",
            ]));
        DecideCommand.ReportConflicts(host, store);
        return ExitCodes.Ok;
    }

    private static int Export(CliHost host, string folder, string path)
    {
        using var store = Workspace.Open(folder).OpenDecisions(host.Clock);
        // Both sides of a contradiction go out: the pair's newest verdict alone would hide the other.
        var standing = store.All().Where(static stored => stored.RetractedAt is null)
            .Select(static stored => stored.Decision)
            .OrderBy(static decision => decision.Left).ThenBy(static decision => decision.Right)
            .ThenBy(static decision => decision.DecidedAt).ToList();
        try
        {
            using var writer = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            DecisionCsv.Write(writer, standing);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CutsetException($"{path}: cannot be written ({error.Message.TrimEnd('.')}). Choose another file", error);
        }

        host.Out.WriteLine($"Wrote {Figures.Count(standing.Count, "decision", "decisions")} to {SafeText.Line(path)}");
        DecideCommand.ReportConflicts(host, store);
        return ExitCodes.Ok;
    }

    private static int Import(CliHost host, string folder, string path)
    {
        var workspace = Workspace.Open(folder);
        string text;
        try
        {
            text = File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CutsetException($"{path}: cannot be read ({error.Message.TrimEnd('.')}). Check the path", error);
        }

        var decisions = DecisionCsv.Read(text, path);
        using var store = workspace.OpenDecisions(host.Clock);
        var added = store.AddMissing(decisions);
        host.Out.WriteLine(
            $"Added {Figures.Count(added, "decision", "decisions")}; {Figures.Count(decisions.Count - added)} were there already.");
        DecideCommand.ReportConflicts(host, store);
        if (added > 0)
        {
            host.Out.WriteLine("Next: 'cutset build' obeys them.");
        }

        return ExitCodes.Ok;
    }
}
