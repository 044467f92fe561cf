using System.Text.RegularExpressions;

namespace Cutset.Web.Hosting;

/// <summary>
/// Messages of the library name options and commands as the command line does. Who asks by an address reads the names of
/// its parameters instead.
/// </summary>
internal static partial class CallerWords
{
    private const string Find = "Try 'cutset find' with part of the name.";
    private const string FindLists = ", which 'cutset find' lists";

    /// <summary>For callers of the API, whose parameters are written like <c>asOf</c>.</summary>
    public static string ForPrograms(string message) => WithoutSide(Options()
        .Replace(message, static match => Camel(match.Groups[1].Value))
        .Replace(Find, "GET /api/v1/find finds by part of a name.", StringComparison.Ordinal)
        .Replace(FindLists, ", which GET /api/v1/find lists", StringComparison.Ordinal));

    /// <summary>For visitors of pages, whose addresses hold the options' own names, such as <c>as-of</c>.</summary>
    public static string ForVisitors(string message) => WithoutSide(Options()
        .Replace(message, "$1")
        .Replace(Find, "Try part of the name, or an identifier.", StringComparison.Ordinal)
        .Replace(FindLists, "", StringComparison.Ordinal));

    /// <summary>For readers of an answer: options as words of a sentence.</summary>
    public static string ForReaders(string? sentence) => Options().Replace(
        MaxHops().Replace(sentence ?? "", static match => $"at most {match.Groups[1].Value} steps"),
        static match => match.Groups[1].Value switch
        {
            "max-hops" => "a number of steps",
            "grade" => "the weakest grade",
            "as-of" => "as of",
            "active" => "active only",
            "exact" => "the two themselves",
            "certain" => "certain merges only",
            "by-amount" => "weighed by money",
            "by" => "what is left on",
            var word => word,
        });

    /// <summary>A side of the command line's question (FROM) may be another parameter here; the name that was written is quoted.</summary>
    private static string WithoutSide(string words)
    {
        var side = Side().Match(words).Length;
        return side == 0 ? words : char.ToUpperInvariant(words[side]) + words[(side + 1)..];
    }

    private static string Camel(string name) =>
        Hyphens().Replace(name, static match => match.Groups[1].Value.ToUpperInvariant());

    [GeneratedRegex("--(max-hops|kind|grade|as-of|between|active|exact|through|without|certain|by-amount|by)\\b(?!-)")]
    private static partial Regex Options();

    [GeneratedRegex("^(FROM|TO|AGENCY|ENTITY): (?=.)")]
    private static partial Regex Side();

    [GeneratedRegex("--max-hops ([0-9]+)")]
    private static partial Regex MaxHops();

    [GeneratedRegex("-([a-z])")]
    private static partial Regex Hyphens();
}
