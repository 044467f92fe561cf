using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Wording;

/// <summary>What of an agency the layers of a backbone do not split, in words.</summary>
public static class LayerWords
{
    /// <summary>What is split, with its unit where it is money.</summary>
    public static string Whole(LayerAnswer layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return Size(layer, layer.Whole);
    }

    /// <summary>A sentence for each layer that leaves something out.</summary>
    public static IEnumerable<string> Rests(BackboneAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return answer.Concentration.Select(Rest).OfType<string>();
    }

    private static string? Rest(LayerAnswer layer)
    {
        var parts = new List<string>();
        if (layer.Unnamed is { } unnamed)
        {
            parts.Add(layer.Layer switch
            {
                "awards" => $"{Figures.Count(unnamed.Count, "award names", "awards name")} no holder",
                "obligated" => $"{Figures.Count(unnamed.Count, "award", "awards")} of {Size(layer, unnamed.Size)} "
                    + $"{(unnamed.Count == 1 ? "names" : "name")} no holder",
                "offered" => $"for {Figures.Count(unnamed.Count, "service", "services")} no provider is recorded",
                "first-hand" => $"{Figures.Count(unnamed.Count, "service lists", "services list")} no host with a recorded provider",
                _ => $"at the bottom of {Figures.Count(unnamed.Count, "service", "services")} no provider is recorded",
            });
        }

        if (layer.Negative is { } negative)
        {
            parts.Add(
                $"{Figures.Count(negative.Count, "award has", "awards have")} net obligations below zero "
                + $"({Size(layer, negative.Size)}), of which there are no shares");
        }

        var all = layer.Whole + (layer.Unnamed?.Size ?? 0) + (layer.Negative?.Size ?? 0);
        return parts.Count == 0
            ? null
            : $"Layer {layer.Layer}: {Size(layer, layer.Whole)} split, {Size(layer, all)} in all: {string.Join("; ", parts)}.";
    }

    private static string Size(LayerAnswer layer, decimal size) =>
        layer.Currency is { } currency ? Figures.Amount(size, currency) : Figures.Count((long)size);
}
