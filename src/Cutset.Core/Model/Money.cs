namespace Cutset.Core.Model;

/// <summary>An amount in one currency. Never added to another currency; null, not zero, is "not stated".</summary>
/// <param name="Amount">The amount, exact to the cent; negative after a de-obligation.</param>
/// <param name="Currency">ISO 4217 code in upper case.</param>
public readonly record struct Money(decimal Amount, string Currency)
{
    /// <summary>An amount in US dollars.</summary>
    public static Money Usd(decimal amount) => new(amount, "USD");
}
