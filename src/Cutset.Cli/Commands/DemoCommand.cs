using System.CommandLine;
using System.Reflection;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Reviewing;
using Cutset.Core.Model;
using Cutset.Sources.Reading;
using Cutset.Store.Importing;
using Cutset.Store.Workspaces;
using Cutset.Web.Hosting;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset demo</c>: the main job on the embedded sample, by the same commands that a user types.</summary>
internal static class DemoCommand
{
    private const string Sample = "backbone-sample.csv";

    private static readonly (string Remark, string[] Question)[] Questions =
    [
        ("A documented chain of three steps: a cloud, a service that leverages it, an authorisation.",
            ["trace", "Amazon", "ICE", "--limit", "3"]),
        ("A subcontractor's chain: it works on one award of another company.",
            ["trace", "HENRY SCHEIN, INC.", "ICE"]),
        ("A company with no chain: that is an answer too, with what was searched.",
            ["trace", "Abbott, Inc.", "ICE"]),
    ];

    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var noServe = new Option<bool>("--no-serve") { Description = "End after the answers; do not serve the pages" };
        var command = new Command(
            "demo", $"Import the embedded sample into a workspace of its own ({WorkspaceOption.DemoFolder}), build, answer three questions, serve the pages")
        {
            noServe,
        };
        command.SetAction((parsed, cancellationToken) =>
        {
            var workspace = parsed.GetValue(WorkspaceOption.Instance) ?? WorkspaceOption.DemoFolder;
            var code = Run(host, workspace, cancellationToken);
            return code == ExitCodes.Ok && !parsed.GetValue(noServe)
                ? Serve(host, workspace, cancellationToken)
                : Task.FromResult(code);
        });
        return command;
    }

    /// <summary>Serves the sample, at the usual port where that is free.</summary>
    private static Task<int> Serve(CliHost host, string workspace, CancellationToken cancellationToken)
    {
        host.Out.WriteLine();
        var options = new WebServerOptions
        {
            Workspace = workspace,
            Author = DecisionAuthor.Read(null, host),
            Clock = host.Clock,
        };
        return ServeCommand.Run(
            host, ServeCommand.IsFree(options.Port) ? options : options with { Port = 0 }, cancellationToken);
    }

    private static int Run(CliHost host, string workspace, CancellationToken cancellationToken)
    {
        var scratch = Directory.CreateTempSubdirectory("cutset-demo-");
        try
        {
            var table = Path.Combine(scratch.FullName, Sample);
            WriteSample(table);
            var code = Step(host, workspace, ["import", "table", table], $"cutset import table samples/{Sample}", cancellationToken);
            code = code == ExitCodes.Ok ? Keep(host, workspace, table) : code;
            code = code == ExitCodes.Ok ? Step(host, workspace, ["build"], "cutset build", cancellationToken) : code;
            foreach (var (remark, question) in Questions)
            {
                if (code != ExitCodes.Ok)
                {
                    return code;
                }

                host.Out.WriteLine();
                host.Out.WriteLine($"# {remark}");
                code = Step(host, workspace, question, Shown(question), cancellationToken);
            }

            if (code == ExitCodes.Ok)
            {
                WriteNext(host.Out, workspace);
            }

            return code;
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    /// <summary>Keeps the sample in the workspace, so that its rows can be looked at afterwards.</summary>
    private static int Keep(CliHost host, string folder, string table)
    {
        var workspace = Workspace.Open(folder);
        var kept = Path.Combine(workspace.Root, Sample);
        File.Copy(table, kept, overwrite: true);
        using var origins = FileOrigins.Open(workspace, host.Clock);
        origins.Note(SourceFiles.Identify(kept, null, CancellationToken.None).Sha256, kept);
        return ExitCodes.Ok;
    }

    private static int Step(
        CliHost host, string workspace, string[] args, string shown, CancellationToken cancellationToken)
    {
        host.Out.WriteLine($"$ {shown}");
        var code = CommandLine.Run(["--workspace", workspace, .. args], host, cancellationToken);
        host.Out.WriteLine();
        return code;
    }

    private static string Shown(string[] args) => "cutset " + string.Join(
        ' ', args.Select(static arg => arg.Contains(' ', StringComparison.Ordinal) ? $"\"{arg}\"" : arg));

    private static void WriteSample(string path)
    {
        using var sample = Assembly.GetExecutingAssembly().GetManifestResourceStream(Sample)
            ?? throw new CutsetException("The embedded sample is missing from this build. Build Cutset again.");
        using var file = File.Create(path);
        sample.CopyTo(file);
    }

    private static void WriteNext(TextWriter output, string workspace)
    {
        output.WriteLine("What to do next");
        output.WriteLine($"  ask the sample more:    cutset backbone ICE --workspace {SafeText.Line(workspace)}");
        output.WriteLine($"                          cutset cut Amazon ICE --workspace {SafeText.Line(workspace)}");
        output.WriteLine("  use the real records:   docs/guide/sources-fedramp.md and docs/guide/sources-usaspending.md say where");
        output.WriteLine("                          they are; then: cutset import FILE...   cutset build   cutset trace FROM TO");
        output.WriteLine("  write a table yourself: docs/guide/table-format.md");
        output.WriteLine("The sample is a small excerpt of public facts and no basis for a conclusion.");
    }
}
