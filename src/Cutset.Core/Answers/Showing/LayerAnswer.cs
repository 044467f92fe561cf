using Cutset.Core.Graphs.Backbones;

namespace Cutset.Core.Answers.Showing;

/// <summary>How concentrated a layer is.</summary>
/// <param name="Layer"><c>offered</c>, <c>first-hand</c>, <c>foundation</c>, <c>awards</c> or <c>obligated</c>.</param>
/// <param name="Hhi">Herfindahl-Hirschman index, 0 to 1.</param>
/// <param name="Providers">Number of providers with a share.</param>
/// <param name="Whole">What is split: a number of services or awards, or an amount. With <see cref="Unnamed"/> and
/// <see cref="Negative"/> it is all of B's.</param>
public sealed record LayerAnswer(string Layer, double Hhi, int Providers, decimal Whole)
{
    /// <summary>What falls to nobody: services that nobody offers in these records, or whose hosts are not listed; awards
    /// without a holder. Null where there is none.</summary>
    public LayerRestAnswer? Unnamed { get; init; }

    /// <summary>Awards whose net obligations are negative, for which there is no share; null where there is none.</summary>
    public LayerRestAnswer? Negative { get; init; }

    /// <summary>ISO 4217 code of an amount; null for numbers.</summary>
    public string? Currency { get; init; }

    /// <summary>From the numbers.</summary>
    public static LayerAnswer Of(LayerConcentration layer) =>
        new(CodeOf(layer.Layer), Math.Round(layer.Hhi, 4), layer.Providers, layer.Whole)
        {
            Unnamed = LayerRestAnswer.Of(layer.Unnamed),
            Negative = LayerRestAnswer.Of(layer.Negative),
            Currency = layer.Currency,
        };

    /// <summary>The written name of a layer.</summary>
    public static string CodeOf(BackboneLayer layer) => layer switch
    {
        BackboneLayer.Offered => "offered",
        BackboneLayer.FirstHand => "first-hand",
        BackboneLayer.Foundation => "foundation",
        BackboneLayer.Awards => "awards",
        _ => "obligated",
    };
}
