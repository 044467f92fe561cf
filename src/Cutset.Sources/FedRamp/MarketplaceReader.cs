using System.Text.Json;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.FedRamp;

/// <summary>Reads <c>data.json</c> of the marketplace, in all its shapes since February 2023.</summary>
internal sealed class MarketplaceReader(SourceEntry entry, FileIdentity file, IRecordSink sink)
{
    private const string Dataset = "fedramp-marketplace";
    private const string TestPrefix = "FAKE-";
    private readonly Dictionary<string, FedRampProduct> _products = new(StringComparer.Ordinal);
    private readonly List<FedRampProduct> _inFileOrder = [];
    private readonly List<(string Pointer, string Code, string Value, string Reason)> _dropped = [];

    internal void Read(JsonElement root, CancellationToken cancellationToken)
    {
        // Everything that can refuse the file comes before the sink hears of it.
        var rows = CollectProducts(root);
        LeverageDirection.Assert(_products, DistinctPairs(), entry.DisplayName);

        var output = new FedRampOutput(entry, file, sink, Dataset, AsOf(root), isFullListing: true);
        sink.CountRows(rows);
        foreach (var (pointer, code, value, reason) in _dropped)
        {
            output.Drop(pointer, code, "id", value, reason);
        }

        var providers = new ProviderBook(output);
        foreach (var product in _inFileOrder)
        {
            cancellationToken.ThrowIfCancellationRequested();
            ServiceWriter.Write(product, output, providers, "service_desc");
        }

        foreach (var product in _inFileOrder)
        {
            cancellationToken.ThrowIfCancellationRequested();
            WriteLeverage(product, output);
        }

        var agencies = new AgencyBook(output);
        if (JsonText.TryArray(root, out var agencyRows, "data", "Agencies"))
        {
            agencies.ReadAll(agencyRows, "/data/Agencies", cancellationToken);
        }

        providers.Emit(agencies.Has);
        new AuthorisationReader(output, agencies, _products).Read(root, cancellationToken);
    }

    private DateOnly? AsOf(JsonElement root)
    {
        var stated = root.TryGetProperty("meta", out var meta) ? JsonText.Line(meta, "last_change") : null;
        return stated is not null && FedRampDates.TryParse(stated, out var day) ? day : FileNameDate.Of(entry.Name);
    }

    private int CollectProducts(JsonElement root)
    {
        JsonText.TryArray(root, out var rows, "data", "Products");
        var index = 0;
        foreach (var row in rows.EnumerateArray())
        {
            var pointer = $"/data/Products/{index++}";
            var id = JsonText.Line(row, "id") is { } written ? FedRampProduct.Canonical(written) : "";
            if (id.Length == 0)
            {
                _dropped.Add((pointer, "no-id", "", "a product without an id"));
            }
            else if (id.StartsWith(TestPrefix, StringComparison.Ordinal))
            {
                _dropped.Add((pointer, "test-row", id, "a test row of the publisher"));
            }
            else
            {
                var product = ServiceWriter.Describe(row, pointer, id, "status");
                _inFileOrder.Add(product);
                _products.TryAdd(id, product);
            }
        }

        return index;
    }

    private List<(string From, string To)> DistinctPairs() =>
    [
        .. _inFileOrder
            .SelectMany(static product => product.Leveragers().Select(item => (From: product.Id, To: item.Id)))
            .Where(pair => pair.From != pair.To && _products.ContainsKey(pair.To))
            .Distinct(),
    ];

    private void WriteLeverage(FedRampProduct product, FedRampOutput output)
    {
        foreach (var (id, pointer) in product.Leveragers())
        {
            if (id == product.Id)
            {
                output.Drop(pointer, "leverages-itself", "id", id, "a service listed as leveraging itself");
            }
            else if (!_products.ContainsKey(id))
            {
                output.Drop(pointer, "unknown-product", "id", id, "no product of the file has this id");
            }
            else
            {
                sink.Add(new TieStatement
                {
                    Kind = product.IsInfrastructure ? TieKind.Hosts : TieKind.Supports,
                    From = RecordKey.Service("fedramp", product.Id),
                    To = RecordKey.Service("fedramp", id),
                    Evidence = output.AddEvidence(pointer, FedRampOutput.PageOf(product.Id)),
                });
            }
        }
    }
}
