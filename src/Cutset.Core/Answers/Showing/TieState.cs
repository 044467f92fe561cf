namespace Cutset.Core.Answers.Showing;

/// <summary>How a tie stands on a day.</summary>
public static class TieState
{
    /// <summary>The day lies within its dates.</summary>
    public const string Active = "active";

    /// <summary>Its end lies before the day.</summary>
    public const string Ended = "ended";

    /// <summary>Its start lies behind the day.</summary>
    public const string NotBegun = "not begun";

    /// <summary>It has no dates; what no record dates may have ended long ago.</summary>
    public const string Undated = "undated";

    /// <summary>The newest full listing of its dataset no longer has it.</summary>
    public const string Delisted = "no longer listed";

    /// <summary>The state of a tie; ties of an award without dates of their own stand as the award does.</summary>
    /// <param name="tie">The tie.</param>
    /// <param name="day">The day.</param>
    public static string Of(TieInfo tie, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(tie);
        if (tie.ListedTo <= day)
        {
            return Delisted;
        }

        return tie.Kind == Model.TieKind.Subaward && tie.Award is { } prime
            // The day of a subaward is the day it was signed; how long it runs is not reported, but for its prime.
            ? Of(tie.Start ?? prime.Start, prime.End ?? prime.OrderingEnd, day)
            : tie.Award is { } award
                ? Of(tie.Start ?? award.Start, tie.End ?? award.End ?? award.OrderingEnd, day)
                : Of(tie.Start, tie.End, day);
    }

    private static string Of(DateOnly? start, DateOnly? end, DateOnly day)
    {
        if (start is null && end is null)
        {
            return Undated;
        }

        return end < day ? Ended : start > day ? NotBegun : Active;
    }
}
