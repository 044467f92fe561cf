using Cutset.Asking.Reviewing;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;

namespace Cutset.Cli.Reviewing;

/// <summary>Two records side by side for people at a terminal.</summary>
internal static class PairText
{
    /// <summary>The two records, and how they compare.</summary>
    public static void Write(CliHost host, PairView pair)
    {
        host.Tables().Write(
            ["", "one", "other"],
            [
                ["names", RecordLines.Names(pair.Left.Detail), RecordLines.Names(pair.Right.Detail)],
                ["identifiers", RecordLines.Identifiers(pair.Left.Detail), RecordLines.Identifiers(pair.Right.Detail)],
                ["address", RecordLines.Address(pair.Left.Detail.Address) ?? "–", RecordLines.Address(pair.Right.Detail.Address) ?? "–"],
                ["website", pair.Left.Detail.Website ?? "–", pair.Right.Detail.Website ?? "–"],
                ["source", Source(pair.Left), Source(pair.Right)],
                ["entity", Entity(pair.Left), Entity(pair.Right)],
                ["ties", Figures.Count(pair.Left.Stake.Ties), Figures.Count(pair.Right.Stake.Ties)],
                ["record", pair.Left.Record.Id, pair.Right.Record.Id],
            ]);
        NamesText.Write(host.Out, pair.LeftName, pair.RightName, pair.Names);
        host.Out.WriteLine(SafeText.Line($"  identifiers: {Identifiers(pair)}"));
        host.Out.WriteLine(SafeText.Line($"  address: {pair.Addresses}"));
    }

    /// <summary>What the identifiers say, in words.</summary>
    public static string Identifiers(PairView pair)
    {
        var shared = string.Join(", ", pair.SharedIdentifiers);
        var differing = string.Join(", ", pair.DifferingSchemes);
        return (shared.Length == 0 ? "none shared" : $"shared {shared}")
            + (differing.Length == 0 ? "" : $"; different ones of {differing} (a company may hold several)");
    }

    private static string Source(PairSide side) =>
        side.Source is { } source ? TieLines.Cite(Citation.Of(source)) : "–";

    private static string Entity(PairSide side) => $"{side.Entity.Name} ({side.Entity.Id}, {Figures.Count(side.Entity.Records, "record", "records")})";
}
