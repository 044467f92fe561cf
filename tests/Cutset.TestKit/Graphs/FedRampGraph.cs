using System.Text.Json;
using Cutset.Core.Graphs;
using Cutset.Core.Model;

namespace Cutset.TestKit.Graphs;

/// <summary>
/// A graph straight from a FedRAMP marketplace file, without importer or workspace: what the questions must answer on
/// real data does not depend on these. Providers are told apart by their name as written.
/// </summary>
public sealed class FedRampGraph
{
    private readonly Dictionary<string, int> _providers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _agencies = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _services = new(StringComparer.Ordinal);

    private FedRampGraph(SupplyGraph graph) => Graph = graph;

    /// <summary>The graph.</summary>
    public SupplyGraph Graph { get; private set; }

    /// <summary>Reads a file in the shape of 2024 to 2026.</summary>
    public static FedRampGraph Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var data = document.RootElement.GetProperty("data");
        var products = data.GetProperty("Products").EnumerateArray().ToList();
        var mappings = data.GetProperty("AtoMapping").EnumerateArray()
            .Concat(data.GetProperty("ReuseMapping").EnumerateArray()).ToList();
        var builder = new SupplyGraphBuilder();
        var result = new FedRampGraph(null!);
        foreach (var name in products.Select(ProviderOf).Distinct(StringComparer.Ordinal))
        {
            result._providers.Add(name, builder.AddNode(EntityKind.Organization));
        }

        foreach (var agency in mappings.Select(AgencyOf).Distinct(StringComparer.Ordinal).Where(IsAgency))
        {
            result._agencies.Add(agency, builder.AddNode(EntityKind.Agency));
        }

        foreach (var product in products)
        {
            result._services.Add(Text(product, "id"), builder.AddNode(EntityKind.Service));
        }

        foreach (var product in products)
        {
            var service = result._services[Text(product, "id")];
            builder.AddTie(TieKind.Provides, result._providers[ProviderOf(product)], service);
            var isHost = product.GetProperty("service_model").EnumerateArray()
                .Any(static model => model.GetString() is "IaaS" or "PaaS");
            foreach (var dependant in product.GetProperty("leveraged_systems").EnumerateArray()
                .Where(static item => item.ValueKind == JsonValueKind.Object)
                .Select(static item => Text(item, "id")).Distinct(StringComparer.Ordinal))
            {
                if (result._services.TryGetValue(dependant, out var other) && other != service)
                {
                    builder.AddTie(isHost ? TieKind.Hosts : TieKind.Supports, service, other);
                }
            }
        }

        foreach (var (product, agency) in mappings.Select(static row => (Text(row, "id"), AgencyOf(row))).Distinct())
        {
            if (result._services.TryGetValue(product, out var service)
                && result._agencies.TryGetValue(agency, out var buyer))
            {
                builder.AddTie(TieKind.Authorised, service, buyer);
            }
        }

        result.Graph = builder.Build();
        return result;
    }

    /// <summary>Node of a provider, by its name as written.</summary>
    public int Provider(string name) => _providers[name];

    /// <summary>Name of a provider.</summary>
    public string NameOf(int provider) => _providers.First(pair => pair.Value == provider).Key;

    /// <summary>Node of an agency, by its FedRAMP id.</summary>
    public int Agency(string id) => _agencies[id];

    private static bool IsAgency(string id) => id.Length > 0
        && !id.StartsWith("22-001", StringComparison.Ordinal)
        && !id.StartsWith("22-055", StringComparison.Ordinal)
        && id != "22-000";

    private static string ProviderOf(JsonElement product) => Text(product, "csp");

    private static string AgencyOf(JsonElement row) =>
        row.TryGetProperty("sub_id", out _) && Text(row, "sub_id") is { Length: > 0 } sub ? sub : Text(row, "agency_id");

    private static string Text(JsonElement element, string name)
    {
        var value = element.GetProperty(name);
        return (value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText()).Trim();
    }
}
