using System.Globalization;
using Cutset.Core.Model;

namespace Cutset.Sources.UsaSpending;

/// <summary>
/// Reads reported first-tier subawards. Each row repeats its prime award, so that a file stands alone: the award, its
/// holder and its agencies are handed over too, once for equal content.
/// </summary>
internal sealed class SubawardReader(
    UsaSpendingRows rows, UsaSpendingKind kind, PartyWriter parties, AgencyWriter agencies)
    : IRowReader
{
    private readonly SubawardColumns _columns = new(rows.Header);
    private readonly PartyColumns _prime = PartyColumns.OfSubaward(rows.Header, "prime_awardee");
    private readonly PartyColumns _primeParent = PartyColumns.ParentOfSubaward(rows.Header, "prime_awardee");
    private readonly PartyColumns _sub = PartyColumns.OfSubaward(rows.Header, "subawardee");
    private readonly PartyColumns _subParent = PartyColumns.ParentOfSubaward(rows.Header, "subawardee");
    private readonly AgencyColumns _awarding = AgencyColumns.Of(rows.Header, "prime_award_awarding");
    private readonly AgencyColumns _funding = AgencyColumns.Of(rows.Header, "prime_award_funding");
    private readonly AwardTies _ties = new(rows, parties, agencies);
    private readonly BoundedCache<bool> _contexts = new();

    public void ReadRow()
    {
        if (!AwardIdentity.TryRead(rows, _columns.AwardKey, _awarding, out var identity))
        {
            return;
        }

        var lastAction = rows.Date(_columns.PrimeLatestActionDate, "prime_award_latest_action_date");
        rows.AddEvidence(_columns.Url, lastAction);
        var award = MakeAward(identity, lastAction);
        AddContext(award);
        AddSubaward(award);
    }

    private AwardRecord MakeAward(AwardIdentity identity, DateOnly? lastAction) => new()
    {
        Key = identity.Key,
        Evidence = rows.Evidence,
        Basis = AwardBasis.SubawardContext,
        AwardKey = identity.AwardKey,
        Number = rows.Text(_columns.PrimeNumber),
        IsVehicle = identity.IsVehicle,
        IsAssistance = kind == UsaSpendingKind.AssistanceSubawards,
        Description = rows.Text(_columns.PrimeDescription) is { } text ? DescriptionMask.Apply(text) : null,
        Obligated = rows.Amount(_columns.PrimeAmount, "prime_award_amount"),
        Start = rows.Date(_columns.PrimeStart, "prime_award_period_of_performance_start_date"),
        End = rows.Date(_columns.PrimeEnd, "prime_award_period_of_performance_current_end_date"),
        PotentialEnd = rows.Date(_columns.PrimePotentialEnd, "prime_award_period_of_performance_potential_end_date"),
        LastActionOn = lastAction,
        IndustryCode = rows.Text(_columns.PrimeIndustryCode),
        IndustryName = rows.Text(_columns.PrimeIndustryName),
        KeyEra = identity.KeyEra,
        Url = rows.Url,
    };

    private void AddContext(AwardRecord award)
    {
        var hash = new ContentHash();
        hash.Add(award.Key.Value);
        hash.Add(award.AwardKey);
        hash.Add(award.Description);
        foreach (var column in (ReadOnlySpan<int>)[
            _columns.PrimeAmount, _columns.PrimeStart, _columns.PrimeEnd, _columns.PrimePotentialEnd,
            _columns.PrimeLatestActionDate, _prime.Name, _prime.Uei, _prime.TradeName, _primeParent.Name,
            _primeParent.Uei, _awarding.SubCode, _awarding.SubName, _funding.SubCode, _funding.SubName])
        {
            hash.Add(rows.Field(column));
        }

        if (_contexts.TryGet(hash.Value, out _))
        {
            return;
        }

        _contexts.Add(hash.Value, true);
        rows.Sink.Add(award);
        _ties.Hold(award, _prime, _primeParent);
        _ties.Serve(award, _awarding, _funding);
        _ties.OrderUnder(award, rows.Text(_columns.VehicleNumber), VehicleAgency(award.AwardKey));
    }

    private void AddSubaward(AwardRecord award)
    {
        var primeUei = rows.Field(_prime.Uei);
        if (!primeUei.IsEmpty && primeUei.Equals(rows.Field(_sub.Uei), StringComparison.OrdinalIgnoreCase))
        {
            rows.Reject(
                "subaward-to-itself", "subawardee_uei", primeUei,
                "The prime awardee reports itself as its subawardee.", RejectSeverity.Dropped);
            return;
        }

        var party = parties.Write(_sub);
        if (party.Key is not { } subawardee)
        {
            _ties.Report(party == Party.Nothing ? Party.Unnamed : party, RejectSeverity.Dropped);
            return;
        }

        var amount = rows.Amount(_columns.Amount, "subaward_amount");
        var day = rows.Date(_columns.ActionDate, "subaward_action_date");
        var number = rows.Text(_columns.Number);
        rows.Sink.Add(new TieStatement
        {
            Kind = TieKind.Subaward,
            From = subawardee,
            To = award.Key,
            Evidence = rows.Evidence,
            Discriminator = string.Create(
                CultureInfo.InvariantCulture, $"{number}|{day:yyyy-MM-dd}|{amount:0.00##}"),
            Start = day,
            Amount = amount is { } value ? Money.Usd(value) : null,
            Flags = FlagsOf(award, amount, day, number),
        });
        _ties.Own(_sub, subawardee, _subParent);
    }

    private static TieFlags FlagsOf(AwardRecord award, decimal? amount, DateOnly? day, string? number)
    {
        var flags = TieFlags.None;
        if (amount > award.Obligated)
        {
            flags |= TieFlags.SubawardExceedsPrime;
        }

        if (amount is { } value && number is not null && IsDigitsOf(value, number))
        {
            flags |= TieFlags.AmountEqualsNumber;
        }

        return day > (award.PotentialEnd ?? award.End) ? flags | TieFlags.DatedAfterPrime : flags;
    }

    // Four digits at least: "1" in number 1 says nothing.
    private static bool IsDigitsOf(decimal amount, string number)
    {
        if (amount < 1000 || amount != decimal.Truncate(amount))
        {
            return false;
        }

        Span<char> digits = stackalloc char[32];
        if (!amount.TryFormat(digits, out var count, "0", CultureInfo.InvariantCulture))
        {
            return false;
        }

        var wanted = digits[..count];
        for (var i = number.IndexOf(wanted.ToString(), StringComparison.Ordinal); i >= 0;
            i = number.IndexOf(wanted.ToString(), i + 1, StringComparison.Ordinal))
        {
            var isWhole = (i == 0 || !char.IsAsciiDigit(number[i - 1]))
                && (i + count == number.Length || !char.IsAsciiDigit(number[i + count]));
            if (isWhole)
            {
                return true;
            }
        }

        return false;
    }

    // The row has the vehicle's number and not its agency, which ends the key of an order.
    private static string? VehicleAgency(string awardKey)
    {
        var agency = awardKey[(awardKey.LastIndexOf('_') + 1)..];
        return awardKey.StartsWith("CONT_AWD_", StringComparison.Ordinal) && agency != Core.Identifiers.AwardKey.Absent
            ? agency
            : null;
    }
}
