using System.Text.Json;

namespace Cutset.Sources.FedRamp;

/// <summary>One row of the products of a marketplace file.</summary>
/// <param name="Row">The row itself.</param>
/// <param name="Pointer">Its JSON pointer.</param>
/// <param name="Id">Package id, trimmed, upper case.</param>
/// <param name="Provider">Provider (csp, else name); null when not stated.</param>
/// <param name="Offering">Offering (cso, else service_offering); null when not stated.</param>
/// <param name="Status">Status as worded; null when not stated.</param>
/// <param name="ServiceModels">Service models as worded.</param>
internal sealed record FedRampProduct(
    JsonElement Row, string Pointer, string Id, string? Provider, string? Offering, string? Status,
    IReadOnlyList<string> ServiceModels)
{
    private const string AuthorisedStatus = "FedRAMP Authorized";

    /// <summary>True when other services can run on it, by its service model.</summary>
    internal bool IsInfrastructure => ServiceModels.Any(static model => model is "IaaS" or "PaaS");

    /// <summary>False when the register says that it is in another state; an empty status says nothing.</summary>
    internal bool MayBeAuthorised => Status is null or AuthorisedStatus;

    /// <summary>Ids of the services that leverage this one, with the pointer of each item, self-references included.
    /// Items are objects with an id, or bare ids.</summary>
    internal IEnumerable<(string Id, string Pointer)> Leveragers()
    {
        var index = 0;
        foreach (var item in JsonText.Items(Row, "leveraged_systems"))
        {
            var id = item.ValueKind == JsonValueKind.Object
                ? JsonText.Line(item, "id")
                : JsonText.Value(item);
            if (id is not null)
            {
                yield return (Canonical(id), $"{Pointer}/leveraged_systems/{index}");
            }

            index++;
        }
    }

    /// <summary>The canonical spelling of a package id.</summary>
    internal static string Canonical(string id) => id.Trim().ToUpperInvariant();
}
