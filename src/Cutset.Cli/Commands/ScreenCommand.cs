using System.CommandLine;
using Cutset.Asking.Questions;
using Cutset.Asking.Reports;
using Cutset.Asking.Screening;
using Cutset.Asking.Sessions;
using Cutset.Cli.Asking;
using Cutset.Cli.Hosting;
using Cutset.Cli.Output;
using Cutset.Cli.Screening;
using Cutset.Core.Graphs;
using Cutset.Sources.Vendors;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset screen FILE --to B</c>.</summary>
internal static class ScreenCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var file = new Argument<string>("file") { Description = "The vendors: CSV or XLSX, a row each" };
        var to = new Option<string?>("--to") { Description = "The agency (or service, or award) to look for ties to", HelpName = "B" };
        var output = new Option<string?>("--out") { Description = "File to write: .csv, .xlsx or .json", HelpName = "FILE" };
        var columns = new ScreenColumnOptions();
        var grade = new Option<string?>("--grade")
        {
            Description = "The weakest grade of chains that still counts: documented, inferred or claimed",
            HelpName = "GRADE",
        };
        var asOf = ChainCommandOptions.DayOption("--as-of", "The state on that day");
        var csv = new Option<bool>("--csv") { Description = "Print the result as CSV" };
        var json = JsonOption.Create();
        var command = new Command("screen", "Match a list of vendors, and show which of them are tied to an agency")
        {
            file, to, output, grade, asOf, csv, json,
        };
        columns.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            if (parsed.GetValue(output) is { } path)
            {
                ScreenFiles.Check(path);
            }

            var weakest = ChainWords.ReadGrade(parsed.GetValue(grade)) ?? ChainWords.UsualGrade;
            var day = ChainWords.ReadDay(parsed.GetValue(asOf), "--as-of");
            using var session = SnapshotSession.Open(WorkspaceOption.Folder(parsed, host), host.Clock, cancellationToken);
            var target = parsed.GetValue(to) is { } text ? session.PickTo(text) : null;
            var list = VendorList.Read(
                parsed.GetRequiredValue(file), columns.ReadTable(parsed), recognised => columns.Correct(parsed, recognised),
                cancellationToken);
            ScreenColumnOptions.RequireColumn(list, parsed.GetRequiredValue(file));
            var result = JobProgress.Run(host, "screening", progress =>
                new ScreenRun(session, progress, cancellationToken).Run(
                    list, target, weakest, day is null ? TimeFilter.Newest : new TimeFilter { AsOf = day }));
            Write(host, result, parsed.GetValue(output), parsed.GetValue(csv), parsed.GetValue(json));
            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }

    private static void Write(CliHost host, ScreenResult result, string? path, bool csv, bool json)
    {
        if (path is not null)
        {
            ScreenFiles.Write(path, result);
        }

        if (csv)
        {
            ScreenFiles.WriteCsv(host.Out, result);
        }
        else if (json)
        {
            JsonOutput.Write(host.Out, ScreenReport.Of(result));
        }
        else
        {
            ScreenText.Write(host, result, path);
        }
    }
}
