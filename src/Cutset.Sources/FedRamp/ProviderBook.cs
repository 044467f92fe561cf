using Cutset.Core.Identifiers;
using Cutset.Core.Model;

namespace Cutset.Sources.FedRamp;

/// <summary>
/// The providers of a file: one record for each name, with the identifiers that its products carry. A UEI in the
/// register can be a reseller's; whether it is decides the resolution, not the importer.
/// </summary>
internal sealed class ProviderBook(FedRampOutput output)
{
    private readonly Dictionary<string, Provider> _providers = new(StringComparer.Ordinal);
    private readonly List<Provider> _inFileOrder = [];

    /// <summary>Notes what a product says of its provider; the provider's key.</summary>
    internal RecordKey Note(FedRampProduct product, string name, EvidenceId evidence)
    {
        if (!_providers.TryGetValue(name, out var provider))
        {
            provider = new Provider(name, KeyOf(name), evidence);
            _providers.Add(name, provider);
            _inFileOrder.Add(provider);
        }

        provider.Website ??= JsonText.Line(product.Row, "website");
        if (JsonText.Line(product.Row, "uei") is { } written)
        {
            if (Uei.TryNormalise(written, out var uei))
            {
                provider.Ueis.Add(uei);
            }
            else
            {
                output.Repair(product.Pointer, "ill-formed-uei", "uei", written,
                    "a UEI has 12 letters and digits; the provider is kept without it");
            }
        }

        return provider.Key;
    }

    /// <summary>Hands the providers over, in the order of their first product.</summary>
    /// <param name="isAgency">Tells whether the register lists an agency of that name: then the provider is a public
    /// body (the General Services Administration offers services and authorises others').</param>
    internal void Emit(Func<string, bool> isAgency)
    {
        foreach (var provider in _inFileOrder)
        {
            output.Sink.Add(new OrganizationRecord
            {
                Key = provider.Key,
                Evidence = provider.Evidence,
                Names = [new NameForm(provider.Name, NameUse.Registered)],
                Identifiers = [.. provider.Ueis.Select(static uei => new Identifier(Schemes.Uei, uei))],
                Website = provider.Website,
                IsPublicBody = isAgency(provider.Name),
            });
        }
    }

    // The register knows a provider by its name alone: snapshots of different days speak of one record.
    private static RecordKey KeyOf(string name) => RecordKey.Organization("fedramp", name);

    private sealed class Provider(string name, RecordKey key, EvidenceId evidence)
    {
        internal string Name { get; } = name;

        internal RecordKey Key { get; } = key;

        internal EvidenceId Evidence { get; } = evidence;

        internal SortedSet<string> Ueis { get; } = new(StringComparer.Ordinal);

        internal string? Website { get; set; }
    }
}
