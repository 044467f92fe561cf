using Cutset.Core.Identifiers;
using Cutset.Core.Model;

namespace Cutset.Sources.UsaSpending;

/// <summary>Reads prime awards: summaries (a row an award) and transactions (a row an action), of contracts and of
/// assistance.</summary>
internal sealed class PrimeReader(UsaSpendingRows rows, UsaSpendingKind kind, PartyWriter parties, AgencyWriter agencies)
    : IRowReader
{
    private readonly PrimeColumns _columns = new(rows.Header);
    private readonly PartyColumns _recipient = PartyColumns.Recipient(rows.Header);
    private readonly PartyColumns _parent = PartyColumns.RecipientParent(rows.Header);
    private readonly AgencyColumns _awarding = AgencyColumns.Of(rows.Header, "awarding");
    private readonly AgencyColumns _funding = AgencyColumns.Of(rows.Header, "funding");
    private readonly AwardTies _ties = new(rows, parties, agencies);
    private readonly bool _isAssistance =
        kind is UsaSpendingKind.AssistanceAwards or UsaSpendingKind.AssistanceTransactions;

    private readonly bool _isTransaction =
        kind is UsaSpendingKind.ContractTransactions or UsaSpendingKind.AssistanceTransactions;

    public void ReadRow()
    {
        if (IsDeletion() || IsAwardOfPerson()
            || !AwardIdentity.TryRead(rows, _columns.AwardKey, _awarding, out var identity))
        {
            return;
        }

        string? actionKey = null;
        if (_isTransaction && (actionKey = rows.Text(_columns.ActionKey)) is null)
        {
            rows.Reject(
                "action-key-missing", "", "", "The row names no action: its key column is empty.", RejectSeverity.Dropped);
            return;
        }

        var lastAction = _isTransaction
            ? rows.Date(_columns.ActionDate, "action_date")
            : rows.Date(_columns.LatestActionDate, "award_latest_action_date");
        rows.AddEvidence(_columns.Url, lastAction);
        if (actionKey is not null && rows.Field(_columns.CorrectionDelete) is "C" or "c")
        {
            rows.Sink.Add(new ActionWithdrawal { ActionKey = actionKey, Evidence = rows.Evidence });
        }

        var award = MakeAward(identity, actionKey, lastAction);
        rows.Sink.Add(award);
        _ties.Hold(award, _recipient, _parent);
        _ties.Serve(award, _awarding, _funding);
        if (!_isAssistance && !rows.Field(_columns.VehicleNumber).IsEmpty)
        {
            AgencyCodes.TryNormaliseSubAgency(rows.Text(_columns.VehicleAgency), out var agency);
            _ties.OrderUnder(award, rows.Text(_columns.VehicleNumber), agency);
        }

        ReportAggregate();
    }

    private AwardRecord MakeAward(AwardIdentity identity, string? actionKey, DateOnly? lastAction) => new()
    {
        Key = identity.Key,
        Evidence = rows.Evidence,
        Basis = _isTransaction ? AwardBasis.Action : AwardBasis.Summary,
        AwardKey = identity.AwardKey,
        Number = rows.Text(_columns.Number) ?? rows.Text(_columns.AlternateNumber),
        IsVehicle = identity.IsVehicle,
        IsAssistance = _isAssistance,
        TypeName = TypeName(identity.IsVehicle),
        Description = rows.Text(_columns.Description) is { } text ? DescriptionMask.Apply(text) : null,
        Obligated = _isTransaction
            ? rows.Amount(_columns.ActionAmount, "federal_action_obligation")
            : rows.Amount(_columns.Obligated, "total_obligated_amount"),
        CurrentValue = rows.Amount(_columns.CurrentValue, "current_total_value_of_award"),
        Ceiling = rows.Amount(_columns.Ceiling, "potential_total_value_of_award"),
        Start = rows.Date(_columns.Start, "period_of_performance_start_date"),
        End = rows.Date(_columns.End, "period_of_performance_current_end_date"),
        PotentialEnd = rows.Date(_columns.PotentialEnd, "period_of_performance_potential_end_date"),
        OrderingEnd = identity.IsVehicle ? rows.Date(_columns.OrderingEnd, "ordering_period_end_date") : null,
        LastActionOn = lastAction,
        ProductCode = rows.Text(_columns.ProductCode),
        ProductName = rows.Text(_columns.ProductName),
        IndustryCode = rows.Text(_columns.IndustryCode),
        IndustryName = rows.Text(_columns.IndustryName),
        KeyEra = identity.KeyEra,
        ActionKey = actionKey,
        ActionOrder = actionKey is null ? null : ActionOrder.Of(
            lastAction, rows.Field(_columns.Modification), rows.Date(_columns.LastModified, "last_modified_date")),
        Url = rows.Url,
    };

    /// <summary>The type in words; the codes are mapped where the words are an abbreviation (DO, PO, DCA).</summary>
    private string? TypeName(bool isVehicle)
    {
        if (_isAssistance)
        {
            return rows.Text(_columns.AssistanceType);
        }

        if (isVehicle)
        {
            return rows.Text(_columns.VehicleType) ?? (rows.Field(_columns.VehicleTypeCode) switch
            {
                "A" => "GWAC",
                "B" => "IDC",
                "C" => "FSS",
                "D" => "BOA",
                "E" => "BPA",
                _ => null,
            });
        }

        return rows.Field(_columns.ContractTypeCode) switch
        {
            "A" => "BPA CALL",
            "B" => "PURCHASE ORDER",
            "C" => "DELIVERY ORDER",
            "D" => "DEFINITIVE CONTRACT",
            _ => rows.Text(_columns.ContractType),
        };
    }

    // Delta files of the archive: C replaces an action by its key, D deletes one; then the other columns are empty.
    private bool IsDeletion()
    {
        if (rows.Field(_columns.CorrectionDelete) is not ("D" or "d"))
        {
            return false;
        }

        if (rows.Text(_columns.ActionKey) is { } actionKey)
        {
            rows.AddEvidence(_columns.Url, null);
            rows.Sink.Add(new ActionWithdrawal { ActionKey = actionKey, Evidence = rows.Evidence });
        }
        else
        {
            rows.Reject(
                "action-key-missing", "correction_delete_ind", "D",
                "The row deletes an action and does not say which: its key column is empty.", RejectSeverity.Dropped);
        }

        return true;
    }

    // An individual's grant supplies nobody.
    private bool IsAwardOfPerson()
    {
        if (!_isAssistance || !rows.Field(_recipient.BusinessTypeCodes).Contains('P'))
        {
            return false;
        }

        rows.Reject(Party.Person.Code, "", "", "Assistance to an individual is not imported.", RejectSeverity.Dropped);
        return true;
    }

    private void ReportAggregate()
    {
        if (rows.Field(_columns.RecordType) is "1")
        {
            rows.Reject(
                "aggregate-record", "record_type_code", "1",
                "The row sums up many payments; the award was kept, and stands for no single one.",
                RejectSeverity.Repaired);
        }
    }
}
