using System.Globalization;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Resolution;

namespace Cutset.Cli.Reviewing;

/// <summary>The weights of a pair for people at a terminal: a line for the sum, then a line for each step.</summary>
internal static class WaterfallText
{
    /// <summary>Writes it.</summary>
    public static void Write(CliHost host, PairExplanation waterfall)
    {
        host.Out.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  weighed with all records: {waterfall.Bits:+0.0;-0.0} bits, a probability of {waterfall.Probability:0.000}"));
        foreach (var step in waterfall.Steps)
        {
            host.Out.WriteLine(SafeText.Line(string.Create(
                CultureInfo.InvariantCulture, $"    {step.Bits,+6:+0.0;-0.0} {step.Column}: {step.Finding}")));
        }
    }
}
