using System.Text.Json;
using Cutset.Core.Model;

namespace Cutset.Sources.FedRamp;

/// <summary>Makes a service, and the tie of its provider, of one product row; both shapes of file name the members
/// alike.</summary>
internal static class ServiceWriter
{
    internal static FedRampProduct Describe(JsonElement row, string pointer, string id, string statusMember) => new(
        row, pointer, id,
        JsonText.Line(row, "csp") ?? JsonText.Line(row, "name"),
        JsonText.Line(row, "cso") ?? JsonText.Line(row, "service_offering"),
        JsonText.Line(row, statusMember),
        JsonText.Lines(row, "service_model"));

    internal static void Write(
        FedRampProduct product, FedRampOutput output, ProviderBook providers, string descriptionMember)
    {
        var evidence = output.AddEvidence(product.Pointer, FedRampOutput.PageOf(product.Id));
        var key = RecordKey.Service("fedramp", product.Id);
        if (product.Offering is null)
        {
            output.Repair(product.Pointer, "no-name", "cso", null, "a product without a name goes by its id");
        }

        output.Sink.Add(new ServiceRecord
        {
            Key = key,
            Evidence = evidence,
            Name = product.Offering ?? product.Id,
            ProviderName = product.Provider ?? "",
            Identifiers = [new Identifier(Schemes.FedRampService, product.Id)],
            Status = product.Status,
            ImpactLevel = JsonText.Line(product.Row, "impact_level"),
            ServiceModels = [.. product.ServiceModels],
            AuthorisedOn = output.Day(product.Row, "auth_date", product.Pointer),
            Description = ContactMask.Apply(JsonText.Block(product.Row, descriptionMember)),
            Website = JsonText.Line(product.Row, "website"),
        });
        if (product.Provider is not { } name)
        {
            output.Repair(product.Pointer, "no-provider", "csp", null, "the service is kept without a provider");
            return;
        }

        output.Sink.Add(new TieStatement
        {
            Kind = TieKind.Provides,
            From = providers.Note(product, name, evidence),
            To = key,
            Evidence = evidence,
        });
    }
}
