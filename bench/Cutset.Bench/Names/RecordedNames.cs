using System.Data;
using System.Globalization;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;
using Sylvan.Data.Csv;

namespace Cutset.Bench.Names;

/// <summary>
/// <c>names --records WORKSPACE --write FILE</c>: the names under which the imports of a workspace know organisations with
/// a UEI, each once, as a list for <c>cutset evaluate clusters</c>. The cluster of a name is its UEI; numbers that bear one
/// name, but for case and punctuation, are one cluster.
/// </summary>
/// <remarks>A number is a registration and no truth: renamed companies and divisions bear one number and unlike names, and
/// are counted as missed; different numbers under one name in two forms (COUNTY OF ANOKA, ANOKA COUNTY) as joined wrongly.</remarks>
internal static class RecordedNames
{
    private const string Scheme = "us-uei";

    public static int Write(string workspace, string path)
    {
        var clusterOf = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var ueiOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var joined = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var record in OrganizationRecords.ReadAll(Workspace.Open(workspace)))
        {
            if (record.Identifiers.FirstOrDefault(static id => id.Scheme == Scheme) is not { Value: { } uei }) { continue; }
            foreach (var name in record.Names.Select(static name => name.Text))
            {
                clusterOf.TryAdd(name, uei);
                var letters = string.Concat(name.Where(char.IsLetterOrDigit)).ToUpperInvariant();
                if (ueiOf.TryAdd(letters, uei) || Root(ueiOf[letters]) == Root(uei)) { continue; }
                joined[Root(uei)] = Root(ueiOf[letters]);
            }
        }

        using var rows = new DataTable { Columns = { "name", "cluster" }, Locale = CultureInfo.InvariantCulture };
        foreach (var (name, uei) in clusterOf) { rows.Rows.Add(name, Root(uei)); }
        using var reader = rows.CreateDataReader();
        using var writer = CsvDataWriter.Create(path);
        writer.Write(reader);
        var clusters = clusterOf.Values.Select(Root).Distinct().Count();
        Console.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{clusterOf.Count:N0} names, {clusters:N0} clusters"));
        return 0;

        string Root(string uei)
        {
            while (joined.TryGetValue(uei, out var next)) { uei = next; }
            return uei;
        }
    }
}
