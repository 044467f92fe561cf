using System.Text;
using Cutset.Core.Model;

namespace Cutset.Cli.Hosting;

/// <summary>Refuses to run without ICU, where accents would silently not be folded and names not be met.</summary>
internal static class GlobalizationCheck
{
    /// <summary>Throws when Unicode normalisation does not work in this process.</summary>
    /// <exception cref="CutsetException">The process runs under invariant globalization.</exception>
    public static void Require()
    {
        if ("é".Normalize(NormalizationForm.FormD).Length != 2
            || (AppContext.TryGetSwitch("System.Globalization.Invariant", out var invariant) && invariant)
            || System.Environment.GetEnvironmentVariable("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT") is "1" or "true")
        {
            throw new CutsetException(
                "Unicode support (ICU) is off, and names with accents would not be matched. "
                + "Install libicu and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
        }
    }
}
