using Cutset.TestKit;

namespace Cutset.Web.Tests.Hosting;

/// <summary>What fills a workspace.</summary>
internal static class Commands
{
    /// <summary>The embedded sample, imported and built.</summary>
    public static string[][] Sample =>
        [["import", "table", Path.Combine(RepositoryRoot.Find(), "samples", "backbone-sample.csv")], ["build"]];
}
