using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>Works out when a tie ends by itself, and when the records could show it.</summary>
internal static class CutCalendars
{
    /// <summary>Contracts of the Department of Defense appear so many days late (USAspending, "About the data").</summary>
    private const int DefenseLagDays = 90;

    /// <summary>Civilian agencies have so many days to report an action (FFATA).</summary>
    private const int CivilianLagDays = 30;

    /// <summary>The marketplace is published every day: a change shows on the next.</summary>
    private const int RegisterLagDays = 1;

    /// <summary>The calendar of ties that end together.</summary>
    /// <param name="ties">The ties; never empty.</param>
    /// <param name="isDefense">Tells of an agency's node whether its contracts appear late.</param>
    public static CutCalendar Of(ImmutableArray<TieInfo> ties, Func<int, bool> isDefense)
    {
        var tie = ties[0];
        if (tie.Award is not { } award)
        {
            var expiry = tie.Kind == TieKind.Authorised ? tie.End : null;
            return new CutCalendar
            {
                AuthorisationExpiry = expiry,
                PeriodEnd = expiry is null ? tie.End : null,
                FirstVisible = (expiry ?? tie.End)?.AddDays(RegisterLagDays),
            };
        }

        var hasOption = award.PotentialEnd > award.End;
        var earliest = tie.Kind == TieKind.Subaward
            ? tie.End ?? award.End ?? award.OrderingEnd
            : award.End ?? award.OrderingEnd;
        return new CutCalendar
        {
            OptionDate = hasOption ? award.End : null,
            PeriodEnd = award.PotentialEnd ?? award.End,
            LastOrderingDay = award.OrderingEnd,
            FirstVisible = tie.Kind == TieKind.Subaward
                ? EndOfNextMonth(earliest)
                : earliest?.AddDays(ties.Any(one => isDefense(one.To.Node)) ? DefenseLagDays : CivilianLagDays),
        };
    }

    /// <summary>Subawards are due by the end of the month after.</summary>
    private static DateOnly? EndOfNextMonth(DateOnly? day) =>
        day is { } known ? new DateOnly(known.Year, known.Month, 1).AddMonths(2).AddDays(-1) : null;
}
