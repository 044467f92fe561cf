using System.Diagnostics;
using System.Globalization;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Bench.Resolution;

/// <summary>
/// Tables that tempt a resolver into comparing all with all: one name, number, address or word in every record. Shows that
/// time and memory stay bounded.
/// </summary>
internal static class HostileTables
{
    private static readonly (string What, Func<int, RecordRow> Row)[] Tables =
    [
        ("one common name, no address", static _ => new RecordRow { Name = "Construction Services Inc" }),
        ("one rare name, no address", static _ => new RecordRow { Name = "Harrowgate Veltmaster Inc" }),
        ("one name, a postal code each", static i => new RecordRow { Name = "Harrowgate Veltmaster Inc", PostalCode = Number(i % 100_000), City = Number(i) }),
        ("one name and place, a number each", static i => new RecordRow
        {
            Name = "Harrowgate Veltmaster Inc", City = "Mesa", Region = "AZ", PostalCode = "85201", Identifiers = [new Identifier(Schemes.Uei, "U" + Number(i))],
        }),
        ("one number, a name each", static i => new RecordRow { Name = Word(i) + " Works", Identifiers = [new Identifier(Schemes.Uei, "ABCDEFGH1234")] }),
        ("one street and place, a name each", static i => new RecordRow { Name = Word(i) + " Works", Street = "1 Main St", City = "Mesa", Region = "AZ", PostalCode = "85201" }),
        ("one word in all, another in each", static i => new RecordRow { Name = "Harrowgate " + Word(i) }),
        ("one letter apart", static i => new RecordRow { Name = "Harrowgate Velt" + Word(i % 5_000) + " Supply", City = Number(i) }),
        ("numbers", static i => new RecordRow { Name = Number(i), PostalCode = "85201" }),
        ("punctuation", static i => new RecordRow { Name = new string("!?*-"[i % 4], 1 + (i % 50)), City = Number(i) }),
    ];

    /// <summary>Resolves each table with so many records and prints time and memory.</summary>
    public static void Run(int records)
    {
        foreach (var (what, row) in Tables)
        {
            var table = new RecordTable();
            for (var i = 0; i < records; i++) { table.Add(row(i)); }
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            var counts = new RecordResolver().Resolve(table, null, CancellationToken.None).Counts;
            var processor = Process.GetCurrentProcess().TotalProcessorTime - before;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{what,-36} {records:N0} records  {counts.Items,9:N0} items  {counts.ComparedPairs,11:N0} pairs  {counts.Groups,9:N0} groups  {watch.Elapsed.TotalSeconds,6:F1} s  processor {processor.TotalSeconds,6:F1} s  peak so far {Process.GetCurrentProcess().PeakWorkingSet64 / 1e9:F2} GB"));
        }
    }

    private static string Number(int value) => value.ToString("00000", CultureInfo.InvariantCulture);

    /// <summary>A word of letters for a number, another for each.</summary>
    private static string Word(int value) => string.Create(6, value, static (span, number) =>
    {
        for (var i = 0; i < span.Length; i++, number /= 13) { span[i] = "BDFGKLMNPRSTV"[number % 13]; }
    });
}
