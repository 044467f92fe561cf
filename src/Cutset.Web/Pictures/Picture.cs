using System.Collections.Immutable;
using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Pictures;

/// <summary>
/// A picture of chains: boxes in layers from left to right, A to B. A layer of many is drawn as its first boxes and one
/// that stands for the rest, until somebody opens it; then a box above it closes it again.
/// </summary>
internal sealed class Picture
{
    /// <summary>Boxes of a layer that stays closed.</summary>
    public const int ClosedLayer = 12;

    /// <summary>Width of a box.</summary>
    public const double BoxWidth = 200;

    /// <summary>Height of a box.</summary>
    public const double BoxHeight = 36;

    private Picture(ImmutableArray<PictureNode> nodes, ImmutableArray<PictureEdge> edges)
    {
        (Nodes, Edges) = (nodes, edges);
        (Width, Height) = new PictureLayout(nodes, edges).Place();
    }

    /// <summary>The boxes.</summary>
    public ImmutableArray<PictureNode> Nodes { get; }

    /// <summary>The lines; boxes are named by their index.</summary>
    public ImmutableArray<PictureEdge> Edges { get; }

    /// <summary>Width of the whole.</summary>
    public double Width { get; }

    /// <summary>Height of the whole.</summary>
    public double Height { get; }

    /// <summary>Lays out the steps.</summary>
    /// <param name="steps">The steps of the chains.</param>
    /// <param name="open">Layers that are drawn in full.</param>
    /// <param name="canClose">True where opened layers get a box that closes them again.</param>
    public static Picture Of(ImmutableArray<ChainStepRow> steps, IReadOnlySet<int> open, bool canClose = false)
    {
        var layers = Layers(steps);
        var boxes = new Dictionary<string, int>(StringComparer.Ordinal);
        var nodes = new List<PictureNode>();
        foreach (var layer in layers.GroupBy(static pair => pair.Value.Layer).OrderBy(static group => group.Key))
        {
            var entities = layer.Select(static pair => pair.Value.Entity).ToList();
            var isLong = entities.Count > ClosedLayer + 1;
            var shown = open.Contains(layer.Key) || !isLong ? entities.Count : ClosedLayer;
            if (canClose && isLong && shown == entities.Count)
            {
                nodes.Add(new PictureNode(nodes.Count, layer.Key, null, 0));
            }

            foreach (var entity in entities.Take(shown))
            {
                boxes[entity.Id] = nodes.Count;
                nodes.Add(new PictureNode(nodes.Count, layer.Key, entity, 0));
            }

            if (shown < entities.Count)
            {
                entities.Skip(shown).ToList().ForEach(entity => boxes[entity.Id] = nodes.Count);
                nodes.Add(new PictureNode(nodes.Count, layer.Key, null, entities.Count - shown));
            }
        }

        return new Picture([.. nodes], [.. Lines(steps, boxes, nodes)]);
    }

    /// <summary>Lines between the same two boxes are one where one of the boxes stands for several.</summary>
    private static IEnumerable<PictureEdge> Lines(
        ImmutableArray<ChainStepRow> steps, Dictionary<string, int> boxes, List<PictureNode> nodes) => steps
        .GroupBy(step =>
        {
            var (from, to) = (boxes[step.From.Id], boxes[step.To.Id]);
            var isRest = nodes[from].Entity is null || nodes[to].Entity is null;
            return (from, to, step.Kind, step.Grade, Row: isRest ? -1 : step.Number);
        })
        .Select(static group => new PictureEdge(
            group.Key.from,
            group.Key.to,
            group.Key.Kind,
            group.Key.Grade,
            group.SelectMany(static step => step.Amounts).Where(static money => money.Currency == "USD")
                .Select(static money => (decimal?)money.Amount).Max(),
            group.Key.Row,
            group.Sum(static step => step.Ties.Length),
            [.. group.Select(static step => step.Number)]));

    /// <summary>
    /// The layer of each entity: the longest way to it, so that lines lead to the right. Where chains go round in a circle
    /// the length of the longest chain bounds it.
    /// </summary>
    private static Dictionary<string, (EntityRef Entity, int Layer)> Layers(ImmutableArray<ChainStepRow> steps)
    {
        var layers = new Dictionary<string, (EntityRef Entity, int Layer)>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            layers.TryAdd(step.From.Id, (step.From, 0));
            layers.TryAdd(step.To.Id, (step.To, 0));
        }

        var most = Math.Min(layers.Count, 24);
        for (var (round, changed) = (0, true); changed && round < most; round++)
        {
            changed = false;
            foreach (var step in steps)
            {
                var least = Math.Min(layers[step.From.Id].Layer + 1, most);
                if (layers[step.To.Id].Layer < least)
                {
                    layers[step.To.Id] = (step.To, least);
                    changed = true;
                }
            }
        }

        return layers;
    }
}
