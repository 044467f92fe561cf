using System.CommandLine;
using Cutset.Asking.Evaluating;
using Cutset.Asking.Reports;
using Cutset.Cli.Evaluating;
using Cutset.Cli.Hosting;
using Cutset.Core.Model;
using Cutset.Core.Names;
using Cutset.Core.Names.Evaluation;
using Cutset.Core.Resolution;
using Cutset.Sources.Vendors;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset evaluate pairs|clusters FILE</c>: on the file alone, without a workspace.</summary>
internal static class EvaluateCommand
{
    private const int UsualErrors = 20;

    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host) => new("evaluate", "Measure matching on data whose answers are known")
    {
        Part(host, "pairs", "Compare labelled pairs of names: CSV with name1, name2, is_match", EvaluatePairs),
        Part(host, "clusters", "Cluster labelled records: CSV with name, cluster and, where known, uei, address, city …", EvaluateClusters),
    };

    private static Command Part(
        CliHost host, string name, string description,
        Action<CliHost, string, int, bool, CancellationToken> evaluate)
    {
        var file = new Argument<string>("file") { Description = "CSV or XLSX" };
        var errors = new Option<int>("--errors")
        {
            Description = $"Show at most so many of the worst errors (default {UsualErrors})",
            DefaultValueFactory = static _ => UsualErrors,
            HelpName = "N",
        };
        var json = JsonOption.Create();
        var command = new Command(name, description) { file, errors, json };
        command.SetAction((parsed, cancellationToken) =>
        {
            evaluate(
                host, parsed.GetRequiredValue(file), Math.Max(0, parsed.GetValue(errors)), parsed.GetValue(json),
                cancellationToken);
            return Task.FromResult(ExitCodes.Ok);
        });
        return command;
    }

    private static void EvaluatePairs(
        CliHost host, string path, int errors, bool json, CancellationToken cancellationToken)
    {
        // The built-in weights: a few hundred names chosen to be hard say nothing of how common words are.
        var pairs = PairsFile.Read(path, cancellationToken);
        if (pairs.Count == 0)
        {
            throw new SourceFormatException(
                path, "", "there are no pairs in it, so there is nothing to judge",
                "Write a row for each pair of names: name1, name2, is_match");
        }

        var report = PairsReport.Of(NameEvaluation.Evaluate(pairs, new NamePreparer()), errors);
        if (json)
        {
            JsonOutput.Write(host.Out, report);
        }
        else
        {
            EvaluationText.Write(host, report);
        }
    }

    private static void EvaluateClusters(
        CliHost host, string path, int errors, bool json, CancellationToken cancellationToken)
    {
        using var table = VendorTable.Open(path);
        ClusterRun run;
        try
        {
            run = ClusterRun.Resolve(table.Header, Rows(table), new RecordResolver(), cancellationToken);
        }
        catch (ArgumentException error) when (error.ParamName == "header")
        {
            throw new SourceFormatException(
                path, "row 1", "the columns 'name' and 'cluster' are needed",
                $"It has: {string.Join(", ", table.Header.Take(20))}", error);
        }

        if (run.Truth.Count == 0)
        {
            throw new SourceFormatException(
                path, "", "no row says to which cluster it belongs, so there is nothing to judge",
                "Fill the column 'cluster' of the rows whose organisation you know: equal values, same organisation");
        }

        var report = ClustersReport.Of(run, errors);
        if (json)
        {
            JsonOutput.Write(host.Out, report);
        }
        else
        {
            EvaluationText.Write(host, report);
        }
    }

    private static IEnumerable<IReadOnlyList<string>> Rows(VendorTable table)
    {
        while (table.Read())
        {
            yield return table.Cells;
        }
    }
}
