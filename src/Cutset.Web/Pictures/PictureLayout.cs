namespace Cutset.Web.Pictures;

/// <summary>
/// Places the boxes of a picture, and the lines that pass a layer on their way to a later one: these get lanes of their own
/// between its boxes, so that none passes behind a box and seems to end there. After Sugiyama: each layer is ordered by the
/// middle of its neighbours, to and fro. O(sweeps × (boxes + lanes) × log).
/// </summary>
internal sealed class PictureLayout
{
    private const double LayerGap = 76;
    private const double RowGap = 12;
    private const double LaneHeight = 2;
    private const double LaneGap = 8;
    private const double Margin = 16;
    private const int Sweeps = 8;

    /// <summary>With more lines that pass a layer, those to the same box and of the same kind share a lane.</summary>
    private const int MostLanesOfTheirOwn = 60;

    private readonly IReadOnlyList<PictureEdge> _edges;
    private readonly Slot[] _boxes;
    private readonly List<List<Slot>> _layers = [];
    private readonly List<(PictureEdge Edge, List<Slot> Lanes)> _long = [];

    internal PictureLayout(IReadOnlyList<PictureNode> nodes, IReadOnlyList<PictureEdge> edges)
    {
        _edges = edges;
        _boxes = new Slot[nodes.Count];
        foreach (var layer in nodes.GroupBy(static node => node.Layer).OrderBy(static layer => layer.Key))
        {
            var slots = layer.Select(node => _boxes[node.Index] = new Slot(node, _layers.Count, Picture.BoxHeight)).ToList();
            _layers.Add(slots);
        }

        AddLanes();
    }

    /// <summary>Places everything; gives width and height of the whole.</summary>
    internal (double Width, double Height) Place()
    {
        _layers.ForEach(Stack);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var isForward = sweep % 2 == 0;
            foreach (var layer in isForward ? _layers : Enumerable.Reverse(_layers))
            {
                Sort(layer, isForward);
            }
        }

        var tallest = _layers.Count == 0 ? 0 : _layers.Max(HeightOf);
        var height = (2 * Margin) + tallest;
        foreach (var slot in _layers.SelectMany(static layer => layer))
        {
            slot.Middle += height / 2;
            if (slot.Node is { } node)
            {
                node.X = LeftOf(slot.Column);
                node.Y = slot.Middle - (Picture.BoxHeight / 2);
            }
        }

        foreach (var (edge, lanes) in _long)
        {
            edge.Way.AddRange(lanes.Select(
                static lane => (LeftOf(lane.Column), LeftOf(lane.Column) + Picture.BoxWidth, lane.Middle)));
        }

        var width = (2 * Margin) + (Math.Max(1, _layers.Count) * (Picture.BoxWidth + LayerGap)) - LayerGap;
        return (width, height);
    }

    private static double LeftOf(int column) => Margin + (column * (Picture.BoxWidth + LayerGap));

    private void AddLanes()
    {
        var passing = _edges.Count(edge => _boxes[edge.To].Column > _boxes[edge.From].Column + 1);
        var shared = new Dictionary<(int To, string Kind, int Column), Slot>();
        foreach (var edge in _edges)
        {
            var (from, to) = (_boxes[edge.From], _boxes[edge.To]);
            var before = from;
            var lanes = new List<Slot>();
            for (var column = from.Column + 1; column < to.Column; column++)
            {
                if (passing <= MostLanesOfTheirOwn || !shared.TryGetValue((edge.To, edge.Kind, column), out var lane))
                {
                    lane = new Slot(null, column, LaneHeight);
                    shared[(edge.To, edge.Kind, column)] = lane;
                    _layers[column].Add(lane);
                }

                Join(before, lane);
                lanes.Add(lane);
                before = lane;
            }

            Join(before, to);
            if (lanes.Count > 0)
            {
                _long.Add((edge, lanes));
            }
        }
    }

    private static void Join(Slot from, Slot to)
    {
        from.After.Add(to);
        to.Before.Add(from);
    }

    private static void Sort(List<Slot> layer, bool isForward)
    {
        foreach (var slot in layer)
        {
            var neighbours = isForward ? slot.Before : slot.After;
            slot.Wish = neighbours.Count == 0 ? slot.Middle : neighbours.Average(static other => other.Middle);
        }

        // What closes a layer stands above it, its rest below; what wishes for the same place keeps its order.
        var sorted = layer.OrderBy(static slot => slot.Node switch { { Closes: true } => 0, { IsRest: true } => 2, _ => 1 }).ThenBy(static slot => slot.Wish).ToList();
        layer.Clear();
        layer.AddRange(sorted);
        Stack(layer);
    }

    /// <summary>Puts a layer, in its order, around the middle of the picture.</summary>
    private static void Stack(List<Slot> layer)
    {
        var top = -HeightOf(layer) / 2;
        for (var i = 0; i < layer.Count; i++)
        {
            top += i == 0 ? 0 : GapBetween(layer[i - 1], layer[i]);
            layer[i].Middle = top + (layer[i].Height / 2);
            top += layer[i].Height;
        }
    }

    private static double HeightOf(List<Slot> layer)
    {
        var height = 0.0;
        for (var i = 0; i < layer.Count; i++)
        {
            height += layer[i].Height + (i == 0 ? 0 : GapBetween(layer[i - 1], layer[i]));
        }

        return height;
    }

    private static double GapBetween(Slot above, Slot below) =>
        above.Node is null && below.Node is null ? LaneGap : RowGap;

    /// <summary>A place in a layer: of a box, or of a line that passes (then there is no node).</summary>
    private sealed class Slot(PictureNode? node, int column, double height)
    {
        public PictureNode? Node => node;

        public int Column => column;

        public double Height => height;

        public List<Slot> Before { get; } = [];

        public List<Slot> After { get; } = [];

        public double Middle { get; set; }

        public double Wish { get; set; }
    }
}
