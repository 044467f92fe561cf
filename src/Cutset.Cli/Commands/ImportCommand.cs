using System.CommandLine;
using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Importing;
using Cutset.Cli.Output;
using Cutset.Core.Model;
using Cutset.Sources;
using Cutset.Store.Importing;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset import [FORMAT] PATH…</c>.</summary>
internal static class ImportCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var paths = new Argument<string[]>("path")
        {
            Description = $"Files and folders, after the name of their format ({SourceRegistry.Default.Names}) or alone: "
                + "then the files are looked into. Plain, .gz and .zip",
            Arity = ArgumentArity.OneOrMore,
            HelpName = "[FORMAT] PATH...",
        };
        var maxRejects = new Option<long?>("--max-rejects")
        {
            Description = "End with exit code 1 when more rows than this were left out (they are kept in rejects.csv)",
            HelpName = "N",
        };
        var json = JsonOption.Create();
        var command = new Command("import", "Read files of public records into the workspace")
        {
            paths, maxRejects, json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            host,
            WorkspaceOption.Folder(parsed, host),
            parsed.GetRequiredValue(paths),
            parsed.GetValue(maxRejects),
            parsed.GetValue(json),
            cancellationToken)));
        return command;
    }

    private static int Run(
        CliHost host, string folder, string[] words, long? maxRejects, bool json, CancellationToken cancellationToken)
    {
        var registry = SourceRegistry.Default;
        var source = Path.Exists(words[0]) ? null : registry.Find(words[0]);
        var paths = source is null ? words : words[1..];
        if (paths.Length == 0)
        {
            throw new UsageException($"Which files? Try: cutset import {words[0]} FILE");
        }

        if (paths.FirstOrDefault(static path => path.StartsWith("--", StringComparison.Ordinal) && !Path.Exists(path)) is { } option)
        {
            throw new UsageException($"{option}: no such option. Try: cutset import --help");
        }

        // A typing error must not leave an empty workspace behind.
        foreach (var path in paths.Where(static path => !Path.Exists(path)))
        {
            throw new CutsetException($"{path}: no such file or folder, nor a format ({registry.Names}). Check the path");
        }

        using var beginning = WorkspaceBeginning.At(folder);
        var (workspace, isNew) = (beginning.Workspace, beginning.IsNew);
        var summary = JobProgress.Run(host, "looking into the files", progress =>
            new ImportRunner(workspace, registry, host.Clock).Run(source, paths, progress, cancellationToken));
        foreach (var outcome in summary.Outcomes.Where(static outcome => !outcome.WasThere))
        {
            var (files, rows) = (outcome.Manifest.Files.Length, outcome.Manifest.Counts.Rows);
            AuditNotes.Note(
                host, workspace, "import",
                $"{outcome.Manifest.Id}: {Figures.Count(files, "file", "files")}, {Figures.Count(rows, "row", "rows")}");
        }

        if (json)
        {
            JsonOutput.Write(host.Out, new ImportReport(
                [.. summary.Outcomes.Select(static outcome => ImportJson.Of(outcome.Manifest, outcome.WasThere))],
                [.. summary.Skipped.Select(static entry => new SkippedJson(entry.Name, entry.Reason))]));
        }
        else
        {
            Print(host, workspace, summary, isNew);
        }

        // Told also of an import that was there: it holds nothing, however often it is imported.
        var refused = summary.Outcomes.Where(static outcome => IsRefused(outcome.Manifest.Counts)).ToList();
        foreach (var manifest in refused.Select(static outcome => outcome.Manifest))
        {
            host.Error.WriteLine(
                $"cutset: {Files(manifest)}: no row was taken in: {Reasons(manifest)}. Each with its row and reason in "
                + $"{SafeText.Line(workspace.RejectsPath(manifest.Id))}; mend the file and import it again");
        }

        return refused.Count > 0 || (maxRejects is { } limit && summary.Dropped > limit) ? ExitCodes.TooManyRejects : ExitCodes.Ok;
    }

    /// <summary>True where rows were left out and nothing at all came in.</summary>
    private static bool IsRefused(ImportCounts counts) => counts.Dropped > 0 && counts is { Records: 0, Statements: 0, Withdrawals: 0 };

    private static string Files(ImportManifest manifest) => manifest.Files is [var only]
        ? SafeText.Line(only.Name)
        : Figures.Count(manifest.Files.Length, "file", "files");

    private static string Reasons(ImportManifest manifest) => string.Join(", ", manifest.Rejects
        .OrderByDescending(static pair => pair.Value).Select(static pair => $"{Figures.Count(pair.Value)} {pair.Key}"));

    private static void Print(CliHost host, Workspace workspace, ImportSummary summary, bool isNew)
    {
        foreach (var skipped in summary.Skipped)
        {
            host.Error.WriteLine($"left out {SafeText.Line(skipped.Name)}: {SafeText.Line(skipped.Reason)}");
        }

        foreach (var outcome in summary.Outcomes)
        {
            if (outcome.WasThere)
            {
                host.Out.WriteLine($"Already imported as {outcome.Manifest.Id}; nothing was changed.");
            }
            else
            {
                PrintImport(host, workspace, outcome.Manifest);
            }
        }

        if (summary.Outcomes.Any(static outcome => !outcome.WasThere && !IsRefused(outcome.Manifest.Counts)))
        {
            host.Out.WriteLine(isNew
                ? $"Next: 'cutset build' (the workspace is {SafeText.Line(workspace.Root)})"
                : "Next: 'cutset build'");
        }
    }

    private static void PrintImport(CliHost host, Workspace workspace, ImportManifest manifest)
    {
        var counts = manifest.Counts;
        host.Out.WriteLine(IsRefused(counts) ? $"Nothing taken in, and kept as {manifest.Id}" : $"Imported {manifest.Id}");
        host.Out.WriteLine($"  files     {Figures.Count(manifest.Files.Length)}, as of {Figures.Date(manifest.AsOf)}");
        host.Out.WriteLine($"  rows      {Figures.Count(counts.Rows)} in {Figures.Duration(TimeSpan.FromSeconds(manifest.Seconds))}");
        host.Out.WriteLine(
            $"  records   {Figures.Count(counts.Organizations)} organisations, {Figures.Count(counts.Agencies)} agencies, "
            + $"{Figures.Count(counts.Services)} services, {Figures.Count(counts.Awards)} awards");
        host.Out.WriteLine($"  ties      {Figures.Count(counts.Ties)}, from {Figures.Count(counts.Statements)} statements");
        host.Out.WriteLine(
            $"  rejected  {Figures.Count(counts.Dropped)} left out, {Figures.Count(counts.Repaired)} kept without a value");
        foreach (var (code, count) in manifest.Rejects.OrderByDescending(static pair => pair.Value))
        {
            host.Out.WriteLine($"            {Figures.Count(count)} {code}");
        }

        if (manifest.Rejects.Count > 0)
        {
            host.Out.WriteLine($"            each with its row and reason in {workspace.RejectsPath(manifest.Id)}");
        }
    }
}
