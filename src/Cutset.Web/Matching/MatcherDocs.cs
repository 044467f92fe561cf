using System.Globalization;
using System.Text.Json.Nodes;
using Cutset.Asking.Sessions;

namespace Cutset.Web.Matching;

/// <summary>What clients of OpenSanctions' API ask of the server itself: its datasets, and how it matches.</summary>
internal static class MatcherDocs
{
    private const string Algorithm = "cutset-screen";

    /// <summary>Names by which clients ask for a way to match; there is one here, whatever they choose.</summary>
    private static readonly string[] KnownElsewhere =
        ["best", "logic-v1", "logic-v2", "name-based", "name-qualified", "name-matcher", "regression-v1", "regression-v2", "ofac-249"];

    /// <summary>The algorithms: one.</summary>
    public static JsonObject Algorithms() => new()
    {
        ["algorithms"] = new JsonArray(new JsonObject
        {
            ["name"] = Algorithm,
            ["description"] = "As 'cutset screen' matches vendors; asked for by any name",
            ["features"] = Features(),
            // Clients of later versions read them under this name.
            ["docs"] = Features(),
        }),
        ["default"] = Algorithm,
        ["best"] = Algorithm,
    };

    /// <summary>Refuses an algorithm that no version of that API knows.</summary>
    /// <exception cref="UsageException">The name is none.</exception>
    public static void RequireAlgorithm(string? name)
    {
        if (!string.IsNullOrEmpty(name) && name != Algorithm && !KnownElsewhere.Contains(name))
        {
            throw new UsageException($"algorithm: '{name}' is none. Leave it out, or take {Algorithm} or best.");
        }
    }

    /// <summary>What a score is made of.</summary>
    public static JsonObject Features()
    {
        static JsonObject Feature(string description, double coefficient) => new()
        {
            ["description"] = description,
            ["coefficient"] = coefficient,
            ["url"] = "/api",
        };
        return new JsonObject
        {
            ["name_match"] = Feature("How alike the names are: the share of such pairs that are one organisation", 1),
            ["identifier_match"] = Feature("An identifier is the same", 1),
            ["country_mismatch"] = Feature("No record lies in the country given", -0.5),
        };
    }

    /// <summary>The datasets of a snapshot, and the one that is all of them.</summary>
    public static JsonObject Catalog(SnapshotSession session, CancellationToken cancellationToken)
    {
        var version = session.Reader.Manifest.Number.ToString(CultureInfo.InvariantCulture);
        var children = Datasets(session, cancellationToken);
        List<string> names = ["default", .. children];
        return new JsonObject
        {
            ["datasets"] = new JsonArray([.. names.Select(name => new JsonObject
            {
                ["name"] = name,
                ["title"] = name == "default" ? "All records of this workspace" : name,
                ["load"] = true,
                ["version"] = version,
                ["index_version"] = version,
                ["index_current"] = true,
                ["children"] = new JsonArray(name == "default" ? [.. children.Select(static child => (JsonNode)child)] : []),
            })]),
            ["current"] = new JsonArray([.. names.Select(static name => (JsonNode)name)]),
            ["outdated"] = new JsonArray(),
            ["index_stale"] = false,
        };
    }

    /// <summary>Names of the datasets, in their order.</summary>
    public static List<string> Datasets(SnapshotSession session, CancellationToken cancellationToken) =>
        session.Reader.Files(cancellationToken).Select(static file => file.Dataset).Distinct().Order(StringComparer.Ordinal).ToList();
}
