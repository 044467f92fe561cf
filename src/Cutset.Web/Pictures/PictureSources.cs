using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Pictures;

/// <summary>What was searched, in lines that fit beneath a saved picture.</summary>
internal static class PictureSources
{
    /// <summary>Height of such a line.</summary>
    public const int LineHeight = 17;

    /// <summary>A letter of 12 pixels on average.</summary>
    private const double LetterWidth = 6.7;

    /// <summary>The lines for a width; none where nothing is known of the sources.</summary>
    public static List<string> Lines(CoverageAnswer? coverage, double width)
    {
        if (coverage is null)
        {
            return [];
        }

        var words = coverage.Sources.Select(static source => SafeText.Line(source.Dataset)).Distinct()
            .Select(static dataset => dataset + ",").Prepend("Searched:")
            .Append($"state of {Figures.Date(coverage.Day)}.");
        var lines = new List<string> { "" };
        foreach (var word in words)
        {
            if (lines[^1].Length > 0 && lines[^1].Length + word.Length > width / LetterWidth)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return lines;
    }
}
