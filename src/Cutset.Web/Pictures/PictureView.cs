using System.Collections.Immutable;

namespace Cutset.Web.Pictures;

/// <summary>A picture as a page shows it.</summary>
/// <param name="Svg">The picture; empty where there is nothing to draw.</param>
/// <param name="Legend">What its signs mean.</param>
/// <param name="Opened">The layers that are drawn in full because the visitor opened them.</param>
public sealed record PictureView(string Svg, PictureLegend Legend, ImmutableArray<OpenLayer> Opened)
{
    /// <summary>The picture of nothing.</summary>
    public static PictureView None { get; } = new("", new PictureLegend([], false, false), []);
}
