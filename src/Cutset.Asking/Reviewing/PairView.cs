using Cutset.Core.Names;

namespace Cutset.Asking.Reviewing;

/// <summary>Two records side by side, compared.</summary>
/// <param name="Left">One.</param>
/// <param name="Right">The other.</param>
/// <param name="LeftName">The name of the one that comes nearest to a name of the other.</param>
/// <param name="RightName">That name.</param>
/// <param name="Names">How the two names compare.</param>
public sealed record PairView(
    PairSide Left, PairSide Right, string LeftName, string RightName, NameExplanation Names)
{
    /// <summary>Identifiers that both have.</summary>
    public IEnumerable<string> SharedIdentifiers => Left.Detail.Identifiers.Intersect(Right.Detail.Identifiers)
        .Select(static identifier => identifier.ToString()).Order(StringComparer.Ordinal);

    /// <summary>Schemes in which both have identifiers and share none.</summary>
    public IEnumerable<string> DifferingSchemes
    {
        get
        {
            var shared = Left.Detail.Identifiers.Intersect(Right.Detail.Identifiers).Select(static i => i.Scheme);
            return Left.Detail.Identifiers.Select(static i => i.Scheme)
                .Intersect(Right.Detail.Identifiers.Select(static i => i.Scheme)).Except(shared).Order(StringComparer.Ordinal);
        }
    }

    /// <summary>How the addresses compare, in words.</summary>
    public string Addresses
    {
        get
        {
            if (Left.Detail.Address is not { } left || Right.Detail.Address is not { } right)
            {
                return "not stated on both sides";
            }

            (string Part, string? Left, string? Right)[] parts =
            [
                ("street", left.Street, right.Street), ("city", left.City, right.City), ("state", left.Region, right.Region),
                ("postal code", Start(left.PostalCode), Start(right.PostalCode)), ("country", left.Country, right.Country),
            ];
            var stated = parts.Where(static part => part.Left is not null && part.Right is not null).ToList();
            var same = stated.Where(static part => string.Equals(part.Left, part.Right, StringComparison.OrdinalIgnoreCase)).Select(static part => part.Part).ToList();
            var other = stated.Select(static part => part.Part).Except(same).ToList();
            return stated.Count == 0
                ? "no part is stated on both sides"
                : $"same: {Words(same)}; different: {Words(other)}";
        }
    }

    private static string Words(List<string> parts) => parts.Count == 0 ? "nothing" : string.Join(", ", parts);

    private static string? Start(string? code) => code is { Length: > 5 } ? code[..5] : code;
}
