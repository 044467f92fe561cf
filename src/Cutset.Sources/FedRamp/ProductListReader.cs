using System.Text.Json;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.FedRamp;

/// <summary>
/// Reads <c>fedramp-products.json</c>. It names services, providers and identifiers; its relation lists are empty in
/// every row, and a counter is no relation, so that no tie but <c>provides</c> comes from it. Invented test vendors and
/// services that are no longer offered are left out.
/// </summary>
internal sealed class ProductListReader(SourceEntry entry, FileIdentity file, IRecordSink sink)
{
    private const string Dataset = "fedramp-products";
    private const string TestPrefix = "FAKE";
    private const string NotOffered = "No Status Found";

    internal void Read(JsonElement root, JsonElement products, CancellationToken cancellationToken)
    {
        var output = new FedRampOutput(entry, file, sink, Dataset, AsOf(root), isFullListing: false);
        var providers = new ProviderBook(output);
        var index = 0;
        foreach (var row in products.EnumerateArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadRow(row, $"/products/{index++}", output, providers);
        }

        providers.Emit(static _ => false);
        sink.CountRows(index);
    }

    private static void ReadRow(JsonElement row, string pointer, FedRampOutput output, ProviderBook providers)
    {
        var id = JsonText.Line(row, "id") is { } written ? FedRampProduct.Canonical(written) : "";
        var product = ServiceWriter.Describe(row, pointer, id, "public_status");
        if (id.Length == 0)
        {
            output.Drop(pointer, "no-id", "id", "", "a product without an id");
        }
        else if (IsTest(id) || IsTest(JsonText.Line(row, "uei")))
        {
            output.Drop(pointer, "test-row", "id", id, "a test row of the publisher");
        }
        else if (product.Status == NotOffered)
        {
            output.Drop(pointer, "not-offered", "public_status", product.Status, "a service no longer in the register");
        }
        else
        {
            ServiceWriter.Write(product, output, providers, "description");
        }
    }

    private static bool IsTest(string? text) => text?.StartsWith(TestPrefix, StringComparison.OrdinalIgnoreCase) == true;

    private DateOnly? AsOf(JsonElement root)
    {
        var stated = root.TryGetProperty("metadata", out var metadata)
            ? JsonText.Line(metadata, "export_timestamp")
            : null;
        return stated is not null && FedRampDates.TryParse(stated, out var day) ? day : FileNameDate.Of(entry.Name);
    }
}
