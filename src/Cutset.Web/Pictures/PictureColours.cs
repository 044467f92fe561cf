namespace Cutset.Web.Pictures;

/// <summary>Colours of the kinds of tie on paper; the style sheet has their like for dark screens.</summary>
internal static class PictureColours
{
    /// <summary>The kinds in the order of the legend.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        ["provides", "hosts", "supports", "authorised", "holds", "subaward", "serves", "owns", "part-of", "orders-under", "claim"];

    /// <summary>The colour of the cross that stands for a cut.</summary>
    public const string Cut = "#b3261e";

    /// <summary>The colour of a kind.</summary>
    public static string Of(string kind) => kind switch
    {
        "provides" => "#5a6472",
        "hosts" => "#1f5fa8",
        "supports" => "#0f766e",
        "authorised" => "#6b3fa0",
        "holds" => "#8a5a00",
        "serves" => "#a34700",
        "subaward" => "#b3261e",
        "claim" => "#9d1b6a",
        _ => "#767676",
    };

    /// <summary>The dashes of a grade: solid, dashed, dotted; null: solid.</summary>
    public static string? DashOf(string grade) => grade switch
    {
        "documented" => null,
        "inferred" => "7 4",
        _ => "1.5 4",
    };
}
