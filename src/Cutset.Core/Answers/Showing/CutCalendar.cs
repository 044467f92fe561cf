namespace Cutset.Core.Answers.Showing;

/// <summary>When a tie ends by itself, and when the records could show it. Null: the records do not say.</summary>
public sealed record CutCalendar
{
    /// <summary>Awards with an option left: the day by which it has to be exercised (the end with the options exercised
    /// so far).</summary>
    public DateOnly? OptionDate { get; init; }

    /// <summary>Awards: the last day of the period of performance if all options are used.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Vehicles: the last day on which orders may be placed.</summary>
    public DateOnly? LastOrderingDay { get; init; }

    /// <summary>Authorisations: the day of expiry.</summary>
    public DateOnly? AuthorisationExpiry { get; init; }

    /// <summary>The first day on which the records could show that it ended on its earliest date, given the source's lag.
    /// </summary>
    public DateOnly? FirstVisible { get; init; }
}
