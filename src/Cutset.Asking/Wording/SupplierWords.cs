using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>What is said of those who hold an agency's awards, on a terminal and on a page.</summary>
public static class SupplierWords
{
    /// <summary>What the list counts.</summary>
    public const string Legend = "Who holds the awards; companies under one owner are one, under its name. Subcontractors hold none.";

    /// <summary>What the awards and the money of a provider are: more than its own.</summary>
    public const string AwardsOfProviders =
        "Awards are those that the provider holds or is a reported subcontractor on, and obligated is what is obligated on the whole of each, "
        + "not what a subcontractor gets of it.";

    /// <summary>How many there are, where not all are listed; empty where all are.</summary>
    public static string HowMany(BackboneAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.SuppliersTotal > answer.Suppliers.Length
            ? $"The first {Figures.Count(answer.Suppliers.Length)} of {Figures.Count(answer.SuppliersTotal)}."
            : "";
    }

    /// <summary>The net obligations; a dash where none is stated.</summary>
    public static string Amounts(SupplierAnswer supplier)
    {
        ArgumentNullException.ThrowIfNull(supplier);
        return supplier.Obligated.IsEmpty ? "–" : string.Join(" + ", supplier.Obligated.Select(static sum => Figures.Amount(sum)));
    }
}
