using System.Text.Json;
using Cutset.Core.Model;
using Cutset.Sources.Reading;

namespace Cutset.Sources.FedRamp;

/// <summary>
/// Reads the FedRAMP marketplace: <c>data.json</c> in its shapes since 2023 (services, providers, agencies, which
/// service leverages which, which agency authorised which) and <c>fedramp-products.json</c>, which names services and
/// providers only. E-mail addresses and contacts are never read.
/// </summary>
public sealed class FedRampSource : ISource
{
    /// <inheritdoc/>
    public string Name => "fedramp";

    /// <inheritdoc/>
    public string Description =>
        "FedRAMP marketplace: data.json (services, hosts, authorisations) and fedramp-products.json (services only)";

    /// <inheritdoc/>
    public bool Recognises(EntryHead head)
    {
        var text = head.Text.AsSpan().TrimStart();
        return text.StartsWith("{", StringComparison.Ordinal) && (IsListing(text) || IsProductList(text));
    }

    /// <inheritdoc/>
    public void Read(SourceEntry entry, FileIdentity file, IRecordSink sink, CancellationToken cancellationToken)
    {
        using var document = JsonFile.Open(entry, cancellationToken);
        var root = document.RootElement;
        if (JsonText.TryArray(root, out _, "data", "Products"))
        {
            new MarketplaceReader(entry, file, sink).Read(root, cancellationToken);
        }
        else if (JsonText.TryArray(root, out var products, "products") && HasMember(products, "csp"))
        {
            new ProductListReader(entry, file, sink).Read(root, products, cancellationToken);
        }
        else
        {
            throw new SourceFormatException(
                entry.DisplayName, "", "JSON, but neither data.Products nor products with csp is in it",
                "Take data.json or fedramp-products.json of the FedRAMP marketplace as published");
        }
    }

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, PublishedRow> ReadAgain(
        SourceEntry entry, IReadOnlySet<string> locators, CancellationToken cancellationToken)
    {
        using var document = JsonFile.Open(entry, cancellationToken);
        var found = new Dictionary<string, PublishedRow>(StringComparer.Ordinal);
        foreach (var locator in locators)
        {
            if (JsonRecords.Show(document.RootElement, locator) is { } row)
            {
                found.Add(locator, row);
            }
        }

        return found;
    }

    private static bool IsListing(ReadOnlySpan<char> text) =>
        text.Contains("\"last_change\"", StringComparison.Ordinal)
        || (text.Contains("\"Products\"", StringComparison.Ordinal)
            && text.Contains("\"service_model\"", StringComparison.Ordinal));

    private static bool IsProductList(ReadOnlySpan<char> text) =>
        text.Contains("\"products\"", StringComparison.Ordinal)
        && text.Contains("\"csp\"", StringComparison.Ordinal) && text.Contains("\"cso\"", StringComparison.Ordinal);

    private static bool HasMember(JsonElement rows, string member) => rows.EnumerateArray()
        .Any(row => row.ValueKind == JsonValueKind.Object && row.TryGetProperty(member, out _));
}
