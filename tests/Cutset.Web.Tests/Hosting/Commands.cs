using Cutset.TestKit;

namespace Cutset.Web.Tests.Hosting;

/// <summary>What fills a workspace.</summary>
internal static class Commands
{
    /// <summary>The embedded sample, imported and built.</summary>
    public static string[][] Sample =>
        [["import", "table", Path.Combine(RepositoryRoot.Find(), "samples", "backbone-sample.csv")], ["build"]];

    /// <summary>Two listings of the marketplace and the award samples.</summary>
    public static string[][] Records =>
    [
        ["import", "fedramp", SharedData.PathOf("fedramp/data-2026-04-28.json"), SharedData.PathOf("fedramp/data-2024-06-15.json")],
        ["import", "usaspending", SharedData.PathOf("usaspending")],
        ["build"],
    ];

    /// <summary>Imports a table that was written for the test.</summary>
    public static void Load(this RunningServer server, string table)
    {
        var path = server.PathOf("ties.csv");
        File.WriteAllText(path, table);
        server.Run("import", "table", path);
        server.Run("build");
    }
}
