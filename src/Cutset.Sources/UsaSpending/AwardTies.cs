using Cutset.Core.Identifiers;
using Cutset.Core.Model;

namespace Cutset.Sources.UsaSpending;

/// <summary>The ties that follow from a row about an award: who holds it, whom it serves, where it was ordered from,
/// and who owns its holder.</summary>
internal sealed class AwardTies(UsaSpendingRows rows, PartyWriter parties, AgencyWriter agencies)
{
    private readonly BoundedCache<bool> _owners = new();

    /// <summary>Holds: recipient → award, with the award's dates; names why where there is no organisation.</summary>
    internal void Hold(AwardRecord award, PartyColumns recipient, PartyColumns parent)
    {
        var party = parties.Write(recipient);
        if (party.Key is not { } key)
        {
            Report(party, RejectSeverity.Repaired);
            return;
        }

        rows.Sink.Add(new TieStatement
        {
            Kind = TieKind.Holds,
            From = key,
            To = award.Key,
            Evidence = rows.Evidence,
            Start = award.Start,
            End = award.End ?? award.OrderingEnd,
        });
        Own(recipient, key, parent);
    }

    /// <summary>Serves: award → awarding and funding agency, both even when they are the same.</summary>
    internal void Serve(AwardRecord award, AgencyColumns awarding, AgencyColumns funding)
    {
        Serve(award, awarding, "awarding");
        Serve(award, funding, "funding");
    }

    /// <summary>Orders-under: award → vehicle. The store makes the vehicle's node where no row is about it.</summary>
    internal void OrderUnder(AwardRecord award, string? vehicleNumber, string? vehicleAgency)
    {
        if (vehicleNumber is not null && vehicleAgency is not null
            && AwardKey.TryNormalise(AwardKey.OfVehicle(vehicleNumber, vehicleAgency), out var vehicle)
            && vehicle != award.AwardKey)
        {
            rows.Sink.Add(new TieStatement
            {
                Kind = TieKind.OrdersUnder,
                From = award.Key,
                To = RecordKey.Award(vehicle),
                Evidence = rows.Evidence,
            });
        }
    }

    /// <summary>Owns: parent → its company, as the row states it, once for equal content and day.</summary>
    internal void Own(PartyColumns company, RecordKey companyKey, PartyColumns parent)
    {
        if (!parties.AreDifferent(company, parent) || parties.Write(parent).Key is not { } parentKey
            || parentKey == companyKey)
        {
            return;
        }

        var hash = new ContentHash();
        hash.Add(parentKey.Value);
        hash.Add(companyKey.Value);
        var day = rows.AsOf?.DayNumber ?? 0;
        hash.Add([(char)(day >> 16), (char)(day & 0xFFFF)]);
        if (_owners.TryGet(hash.Value, out _))
        {
            return;
        }

        _owners.Add(hash.Value, true);
        rows.Sink.Add(new TieStatement
        {
            Kind = TieKind.Owns,
            From = parentKey,
            To = companyKey,
            Evidence = rows.Evidence,
        });
    }

    /// <summary>Rejects a party that became no organisation; nothing where the columns are empty.</summary>
    internal void Report(Party party, RejectSeverity severity)
    {
        if (party.Code != Party.NotStated)
        {
            rows.Reject(party.Code, "", "", party.Reason, severity);
        }
    }

    private void Serve(AwardRecord award, AgencyColumns columns, string role)
    {
        if (agencies.Write(columns) is { } agency)
        {
            rows.Sink.Add(new TieStatement
            {
                Kind = TieKind.Serves,
                From = award.Key,
                To = agency,
                Evidence = rows.Evidence,
                Role = role,
                Start = award.Start,
                End = award.End ?? award.OrderingEnd,
            });
        }
    }
}
