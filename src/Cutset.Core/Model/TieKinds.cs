namespace Cutset.Core.Model;

/// <summary>What follows from the kind of a tie: its written name, its ends, and whether it can end.</summary>
public static class TieKinds
{
    private static readonly string[] Codes =
    [
        "", "provides", "hosts", "supports", "authorised", "holds", "subaward", "serves", "orders-under", "owns",
        "part-of", "claim",
    ];

    /// <summary>All kinds, in the order of their values.</summary>
    public static IReadOnlyList<TieKind> All { get; } = Enum.GetValues<TieKind>();

    /// <summary>The name used on screen and in files, such as <c>orders-under</c>.</summary>
    public static string Code(this TieKind kind) => Codes[(int)kind];

    /// <summary>Reads a written name; false when it names no kind.</summary>
    public static bool TryParse(string? code, out TieKind kind)
    {
        var index = Array.IndexOf(Codes, code?.Trim().ToLowerInvariant());
        kind = (TieKind)Math.Max(index, 0);
        return index > 0;
    }

    /// <summary>
    /// Tells whether a tie of this kind can end by somebody's act, so that a cut may name it.
    /// <see cref="TieKind.Holds"/> cannot be cut by itself: it ends with its award, which is what a cut names.
    /// </summary>
    public static bool CanEnd(this TieKind kind) => kind is TieKind.Hosts or TieKind.Supports or TieKind.Authorised
        or TieKind.Subaward or TieKind.Serves or TieKind.Claim;

    /// <summary>The kind of the node that supplies; null where either end may be of any kind.</summary>
    public static EntityKind? FromKind(this TieKind kind) => kind switch
    {
        TieKind.Provides or TieKind.Holds or TieKind.Subaward or TieKind.Owns or TieKind.Claim => EntityKind.Organization,
        TieKind.Hosts or TieKind.Supports or TieKind.Authorised => EntityKind.Service,
        TieKind.Serves or TieKind.OrdersUnder => EntityKind.Award,
        TieKind.PartOf => EntityKind.Agency,
        _ => null,
    };

    /// <summary>The kind of the node that is supplied; null where either end may be of any kind.</summary>
    public static EntityKind? ToKind(this TieKind kind) => kind switch
    {
        TieKind.Provides or TieKind.Hosts or TieKind.Supports => EntityKind.Service,
        TieKind.Holds or TieKind.Subaward or TieKind.OrdersUnder => EntityKind.Award,
        TieKind.Authorised or TieKind.Serves or TieKind.PartOf => EntityKind.Agency,
        TieKind.Owns => EntityKind.Organization,
        _ => null,
    };
}
