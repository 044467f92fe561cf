using System.Diagnostics;
using System.Globalization;
using Cutset.Bench.Generators;
using Cutset.Core.Resolution;
using Cutset.Sources;
using Cutset.Sources.Reading;
using Cutset.Store.Graphs;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;
using DuckDB.NET.Data;

namespace Cutset.Bench.Importing;

/// <summary>Imports a wide USAspending file beside DuckDB's own read_csv to Parquet of the same columns, in one run.</summary>
internal static class ImportBench
{
    private const string Usage = "Usage: Cutset.Bench import [--rows N] [--runs N] [--seed N] [--file FILE]";

    /// <summary>The columns that the importer reads of this file.</summary>
    private static readonly string[] ReadColumns = """
        contract_award_unique_key award_id_piid parent_award_id_piid parent_award_agency_id award_type award_type_code
        idv_type idv_type_code award_or_idv_flag prime_award_base_transaction_description total_obligated_amount
        current_total_value_of_award potential_total_value_of_award period_of_performance_start_date
        period_of_performance_current_end_date period_of_performance_potential_end_date ordering_period_end_date
        award_latest_action_date last_modified_date product_or_service_code product_or_service_code_description
        naics_code naics_description usaspending_permalink awarding_agency_code awarding_agency_name
        awarding_sub_agency_code awarding_sub_agency_name funding_agency_code funding_agency_name
        funding_sub_agency_code funding_sub_agency_name recipient_name recipient_name_raw
        recipient_doing_business_as_name recipient_uei recipient_duns cage_code recipient_address_line_1
        recipient_address_line_2 recipient_city_name recipient_state_code recipient_zip_4_code recipient_country_code
        us_federal_government sole_proprietorship recipient_parent_name recipient_parent_name_raw
        recipient_parent_uei recipient_parent_duns corporate_entity_not_tax_exempt corporate_entity_tax_exempt
        limited_liability_corporation partnership_or_limited_liability_partnership subchapter_scorporation
        us_state_government us_local_government us_tribal_government foreign_government educational_institution
        nonprofit_organization international_organization
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Runs the verb.</summary>
    public static int Run(string[] args)
    {
        var (rows, runs, seed) = (500_000, 3, 20260101);
        string? given = null;
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            _ = int.TryParse(args[i + 1], CultureInfo.InvariantCulture, out var number);
            switch (args[i])
            {
                case "--rows": rows = number; break;
                case "--runs": runs = number; break;
                case "--seed": seed = number; break;
                case "--file": given = args[i + 1]; break;
                default:
                    Console.Error.WriteLine(Usage);
                    return 64;
            }
        }

        var folder = Directory.CreateTempSubdirectory("cutset-bench-").FullName;
        try
        {
            Measure(folder, given, rows, runs, seed);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Measure(string folder, string? given, int rows, int runs, int seed)
    {
        // A file that is there already is measured as it is: a large one need not be made again for each run.
        var file = given ?? Path.Combine(folder, "Contracts_PrimeAwardSummaries_2026-01-01_H00M00S00_1.csv");
        if (!File.Exists(file))
        {
            using var stream = File.Create(file);
            UsaSpendingAwards.Write(stream, rows, seed);
        }

        var megabytes = new FileInfo(file).Length / 1e6;
        Console.Out.WriteLine(FormattableString.Invariant(
            $"{megabytes:N0} MB, {ReadColumns.Length} of {UsaSpendingColumns.ContractAwards.Count} columns, {Environment.ProcessorCount} cores, load {LoadAverage()}"));
        if (runs == 0)
        {
            // Asked for the file alone.
            return;
        }

        var cutset = new List<RunTime>();
        var duck = new List<RunTime>();
        for (var run = 0; run < runs; run++)
        {
            // In turn, so that a machine that drifts drifts for both.
            cutset.Add(RunTime.Of(() => ImportOnce(folder, file, run)));
            duck.Add(RunTime.Of(() => CopyWithDuckDb(folder, file, run)));
            Console.Out.WriteLine(FormattableString.Invariant(
                $"run {run + 1}: Cutset {cutset[^1]}, DuckDB {duck[^1]}, ratio {cutset[^1].Wall / duck[^1].Wall:0.00} of wall, {cutset[^1].Processor / duck[^1].Processor:0.00} of processor time, load {LoadAverage()}"));
        }

        var wall = Median(cutset.ConvertAll(static time => time.Wall));
        var processor = Median(cutset.ConvertAll(static time => time.Processor));
        Console.Out.WriteLine(FormattableString.Invariant(
            $"median: Cutset {wall:0.00} s ({megabytes / wall:N0} MB/s), ratio {wall / Median(duck.ConvertAll(static time => time.Wall)):0.00} of wall, {processor / Median(duck.ConvertAll(static time => time.Processor)):0.00} of processor time"));
        TimeBuild(folder);
        Console.Out.WriteLine(FormattableString.Invariant(
            $"peak working set of this process, DuckDB's own runs included: {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
    }

    private static void ImportOnce(string folder, string file, int run)
    {
        var workspace = Workspace.Create(Path.Combine(folder, "workspace-" + run.ToString(CultureInfo.InvariantCulture)));
        var plan = ImportPlan.Of([file], SourceRegistry.Default);
        var identity = SourceFiles.Identify(file, null, CancellationToken.None);
        using var writer = workspace.BeginImport(plan.Items[0].Source.Name);
        plan.Items[0].Source.Read(plan.Items[0].Entry, identity, writer, CancellationToken.None);
        var outcome = writer.Seal();
        if (run == 0)
        {
            var counts = outcome.Manifest.Counts;
            Console.Out.WriteLine(FormattableString.Invariant(
                $"import: {counts.Rows:N0} rows, {counts.Records:N0} records, {counts.Ties:N0} ties; peak working set so far {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:N0} MB"));
        }
    }

    private static void CopyWithDuckDb(string folder, string file, int run)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        var columns = string.Join(", ", ReadColumns.Select(static name => $"\"{name}\""));
        var target = Path.Combine(folder, $"duck-{run}.parquet");
        command.CommandText =
            $"COPY (SELECT {columns} FROM read_csv('{file}', header = true, all_varchar = true)) TO '{target}' (FORMAT parquet, COMPRESSION zstd)";
        command.ExecuteNonQuery();
    }

    private static void TimeBuild(string folder)
    {
        var watch = Stopwatch.StartNew();
        var outcome = SnapshotBuilder.Build(
            Workspace.Open(Path.Combine(folder, "workspace-0")),
            new BuildOptions { Resolver = new RecordResolver(), Graph = new GraphFileWriter() });
        Console.Out.WriteLine(FormattableString.Invariant(
            $"build: {watch.Elapsed.TotalSeconds:0.0} s, {outcome.Manifest.Counts.Nodes:N0} entities, {outcome.Manifest.Counts.Ties:N0} ties"));
    }

    // A wall time says little on a machine that is busy with something else.
    private static string LoadAverage() =>
        File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
