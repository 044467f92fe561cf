using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>Says in words how sure the providers of a backbone are.</summary>
public static class ProviderSureness
{
    /// <summary>One sentence on all providers listed, then one for each whose counts hang on likely merges. Empty where no
    /// provider is listed.</summary>
    public static ImmutableArray<string> Sentences(BackboneAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        if (answer.Providers.IsEmpty)
        {
            return [];
        }

        var unsure = answer.Providers
            .Where(static row => row.Certainty is { } sure && (sure.CertainCount != sure.Count || sure.Pivot is not null)).ToList();
        var untried = answer.Providers.Count(static row => row.Certainty is null);
        var first = "services and awards of each provider listed hold with certain merges only"
            + (untried == 0 ? "" : $" ({untried} at the end were not tried, as the answer is large)")
            + (unsure.Count == 0 ? "." : ", but for:");
        return [first, .. unsure.Select(static row => $"{row.Name}. {row.Certainty!.Sentence}")];
    }
}
