using Cutset.Core.Model;

namespace Cutset.Store.Tests;

/// <summary>Small invented records.</summary>
internal static class Records
{
    internal static SourceFile File(
        string name, DateOnly? asOf = null, bool isFullListing = false, string dataset = "test-listing") => new()
        {
            Name = name,
            Sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
                System.Text.Encoding.UTF8.GetBytes(name + dataset))),
            SizeInBytes = 100,
            Dataset = dataset,
            AsOf = asOf,
            IsFullListing = isFullListing,
            Licence = "test",
        };

    internal static OrganizationRecord Organization(EvidenceId evidence, string name, string? uei = null) => new()
    {
        Key = RecordKey.Organization(name, uei),
        Evidence = evidence,
        Names = [new NameForm(name, NameUse.Registered)],
        Identifiers = uei is null ? [] : [new Identifier(Schemes.Uei, uei)],
        Address = new PostalAddress { City = "Springfield", Country = "US" },
    };

    internal static AgencyRecord Agency(EvidenceId evidence, string code, string name, string? acronym = null) => new()
    {
        Key = RecordKey.Agency(new Identifier(Schemes.UsSubtier, code)),
        Evidence = evidence,
        Names = acronym is null
            ? [new NameForm(name, NameUse.Registered)]
            : [new NameForm(name, NameUse.Registered), new NameForm(acronym, NameUse.Acronym)],
        Identifiers = [new Identifier(Schemes.UsSubtier, code)],
    };

    internal static ServiceRecord Service(EvidenceId evidence, string id, string provider, string name) => new()
    {
        Key = RecordKey.Service("fedramp", id),
        Evidence = evidence,
        Name = name,
        ProviderName = provider,
        Identifiers = [new Identifier(Schemes.FedRampService, id)],
        Status = "FedRAMP Authorized",
        ServiceModels = ["IaaS", "SaaS"],
    };

    internal static AwardRecord Award(
        EvidenceId evidence, string key, decimal? obligated, AwardBasis basis = AwardBasis.Summary) => new()
        {
            Key = RecordKey.Award(key),
            Evidence = evidence,
            Basis = basis,
            AwardKey = key,
            Number = key.Split('_')[2],
            Obligated = obligated,
            Start = new DateOnly(2024, 1, 1),
        };

    internal static TieStatement Tie(
        TieKind kind, RecordKey from, RecordKey to, EvidenceId evidence, string role = "", string discriminator = "",
        DateOnly? start = null, DateOnly? end = null) => new()
        {
            Kind = kind,
            From = from,
            To = to,
            Evidence = evidence,
            Role = role,
            Discriminator = discriminator,
            Start = start,
            End = end,
        };

    /// <summary>A company that offers a service and holds an award, an agency for both, an order under a vehicle.</summary>
    internal static void Feed(IRecordSink sink, string suffix = "", DateOnly? asOf = null)
    {
        var file = sink.AddFile(File("awards" + suffix + ".csv", asOf ?? new DateOnly(2025, 3, 1)));
        var row = sink.Add(new EvidenceRow(file, "row 2", "https://example.org/2" + suffix));
        var acme = Organization(row, "Acme Rockets Inc", "ACME00000001");
        var agency = Agency(row, "7012", "Immigration and Customs Enforcement", "ICE");
        var award = Award(row, "CONT_AWD_P1_7012_V1_4730" + suffix, 1000.50m);
        var vehicle = RecordKey.Award("CONT_IDV_V1_4730");
        sink.Add(acme);
        sink.Add(agency);
        sink.Add(award);
        sink.Add(Tie(TieKind.Holds, acme.Key, award.Key, row, start: new DateOnly(2024, 1, 1)));
        sink.Add(Tie(TieKind.Serves, award.Key, agency.Key, row, "funding"));
        sink.Add(Tie(TieKind.OrdersUnder, award.Key, vehicle, row));
        var next = sink.Add(new EvidenceRow(file, "row 3"));
        var service = Service(next, "F1", "Acme Rockets", "Acme Cloud");
        sink.Add(service);
        sink.Add(Tie(TieKind.Provides, acme.Key, service.Key, next));
        sink.Add(Tie(TieKind.Authorised, service.Key, agency.Key, next));
        sink.Add(new Reject(file, "row 4", "natural-person", "name", "", "A person.", RejectSeverity.Dropped));
        sink.Add(new Reject(file, "row 5", "bad-date", "=cmd|' /C calc'!A0", "2/30/2025", "No such day, \"x\"", RejectSeverity.Repaired));
        sink.CountRows(4);
    }
}
