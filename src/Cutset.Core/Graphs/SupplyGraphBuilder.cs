using System.Runtime.InteropServices;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>
/// Builds a graph in memory, for tests and small tables. The order in which ties are added does not matter but among
/// ties with equal kind and ends; snapshots are built by <c>GraphFileWriter</c> instead.
/// </summary>
public sealed class SupplyGraphBuilder
{
    private readonly int[] _counts = new int[5];
    private readonly List<long> _obligated = [];
    private readonly List<int> _currencies = [];
    private readonly List<int> _awardStarts = [];
    private readonly List<int> _awardEnds = [];
    private readonly List<byte> _awardFlags = [];
    private readonly List<GraphTie> _ties = [];
    private readonly Dictionary<int, int> _cores = [];
    private readonly List<LikelyLink> _links = [];
    private EntityKind _last = EntityKind.Organization;

    /// <summary>Adds a node that is no award; nodes come in the order of their kinds. Returns its number.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="cores">Of how many cores it is made; 1 unless likely merges join it.</param>
    public int AddNode(EntityKind kind, int cores = 1) => kind == EntityKind.Award
        ? throw new ArgumentException("Awards are added by AddAward.", nameof(kind))
        : Add(kind, cores);

    /// <summary>Adds an award. Returns its number.</summary>
    /// <param name="obligated">Net obligations in hundredths; null when not stated.</param>
    /// <param name="start">First day; stands in for ties <c>holds</c> and <c>serves</c> that state none.</param>
    /// <param name="end">Last day; likewise.</param>
    /// <param name="isVehicle">True for a vehicle.</param>
    /// <param name="currency">ISO 4217 code.</param>
    public int AddAward(
        long? obligated = null,
        DateOnly? start = null,
        DateOnly? end = null,
        bool isVehicle = false,
        string currency = "USD")
    {
        _obligated.Add(obligated ?? SupplyGraph.NoAmount);
        _currencies.Add(PackCurrency(currency));
        _awardStarts.Add(Day(start));
        _awardEnds.Add(Day(end));
        _awardFlags.Add(isVehicle ? (byte)1 : (byte)0);
        return Add(EntityKind.Award, 1);
    }

    /// <summary>Adds a tie.</summary>
    public void AddTie(GraphTie tie)
    {
        ArgumentNullException.ThrowIfNull(tie);
        _ties.Add(tie);
    }

    /// <summary>Adds a tie without dates.</summary>
    public void AddTie(TieKind kind, int from, int to) => _ties.Add(new GraphTie(kind, from, to));

    /// <summary>Adds a likely merge between two cores of a node.</summary>
    public void AddLikelyLink(LikelyLink link) => _links.Add(link);

    /// <summary>The three letters of a currency as a number.</summary>
    public static int PackCurrency(string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        return currency.Length == 3
            ? currency[0] | (currency[1] << 8) | (currency[2] << 16)
            : throw new ArgumentException("A currency has three letters.", nameof(currency));
    }

    /// <summary>The three letters behind such a number.</summary>
    internal static string UnpackCurrency(int packed) =>
        new([(char)(packed & 0xFF), (char)((packed >> 8) & 0xFF), (char)((packed >> 16) & 0xFF)]);

    /// <summary>The graph. The builder may go on being used.</summary>
    public SupplyGraph Build()
    {
        var nodes = _counts.Sum();
        var firstAward = nodes - _counts[(int)EntityKind.Award];
        var ties = _ties.Index().OrderBy(static t => t.Item.From).ThenBy(static t => t.Item.Kind)
            .ThenBy(static t => t.Item.To).ThenBy(static t => t.Index).Select(static t => t.Item).ToArray();
        var incoming = Enumerable.Range(0, ties.Length).OrderBy(i => ties[i].To).ThenBy(i => ties[i].Kind)
            .ThenBy(i => ties[i].From).ThenBy(static i => i).ToArray();
        var marks = ties.Select(static t => TieMark.Of(t.Kind, t.Flags, t.Gone is not null, t.IsCertification)).ToArray();
        var amounts = ties.Index().Where(static t => t.Item.Amount is not null).ToArray();
        var memory = new PinnedMemory();
        var coreStarts = new int[nodes + 1];
        for (var node = 0; node < nodes; node++)
        {
            coreStarts[node + 1] = coreStarts[node] + _cores.GetValueOrDefault(node, 1);
        }

        var plain = coreStarts[nodes] == nodes;
        return new SupplyGraph(
            new GraphColumns
            {
                Organizations = _counts[(int)EntityKind.Organization],
                Agencies = _counts[(int)EntityKind.Agency],
                Services = _counts[(int)EntityKind.Service],
                Awards = _counts[(int)EntityKind.Award],
                OutStarts = memory.Add<int>(Starts(nodes, ties.Select(static t => t.From))),
                InStarts = memory.Add<int>(Starts(nodes, ties.Select(static t => t.To))),
                From = memory.Add<int>(Column(ties, static t => t.From)),
                To = memory.Add<int>(Column(ties, static t => t.To)),
                Marks = memory.Add<byte>(marks),
                Starts = memory.Add<int>(Column(ties, t => Day(t.Start, t, firstAward, _awardStarts))),
                Ends = memory.Add<int>(Column(ties, t => Day(t.End, t, firstAward, _awardEnds))),
                Appeared = memory.Add<int>(Column(ties, static t => Day(t.Appeared))),
                Gone = memory.Add<int>(Column(ties, static t => Day(t.Gone))),
                InTies = memory.Add<int>(incoming),
                InFrom = memory.Add<int>(Array.ConvertAll(incoming, i => ties[i].From)),
                InMarks = memory.Add<byte>(Array.ConvertAll(incoming, i => marks[i])),
                Obligated = memory.Add<long>(CollectionsMarshal.AsSpan(_obligated)),
                Currencies = memory.Add<int>(CollectionsMarshal.AsSpan(_currencies)),
                AwardStarts = memory.Add<int>(CollectionsMarshal.AsSpan(_awardStarts)),
                AwardEnds = memory.Add<int>(CollectionsMarshal.AsSpan(_awardEnds)),
                AwardFlags = memory.Add<byte>(CollectionsMarshal.AsSpan(_awardFlags)),
                AmountTies = memory.Add<int>(Array.ConvertAll(amounts, static t => t.Index)),
                Amounts = memory.Add<long>(Array.ConvertAll(amounts, static t => t.Item.Amount!.Value)),
                CoreStarts = plain ? default : memory.Add<int>(coreStarts),
                FromCores = plain ? default : memory.Add<int>(Column(ties, static t => t.FromCore)),
                ToCores = plain ? default : memory.Add<int>(Column(ties, static t => t.ToCore)),
                LikelyLinks = memory.Add<LikelyLink>(_links.OrderBy(static l => l.Node).ThenBy(static l => l.LeftCore)
                    .ThenBy(static l => l.RightCore).ThenBy(static l => l.MergeRow).ToArray()),
            },
            memory);
    }

    private static int[] Column(GraphTie[] ties, Converter<GraphTie, int> value) => Array.ConvertAll(ties, value);

    private static int Day(DateOnly? day) => day?.DayNumber ?? SupplyGraph.NoDay;

    private static int Day(DateOnly? day, GraphTie tie, int firstAward, List<int> awardDays)
    {
        var award = tie.Kind == TieKind.Holds ? tie.To : tie.From;
        return day is null && tie.Kind is TieKind.Holds or TieKind.Serves && award >= firstAward
            ? awardDays[award - firstAward]
            : Day(day);
    }

    private static int[] Starts(int nodes, IEnumerable<int> ends)
    {
        var starts = new int[nodes + 1];
        foreach (var node in ends)
        {
            starts[node + 1]++;
        }

        for (var node = 0; node < nodes; node++)
        {
            starts[node + 1] += starts[node];
        }

        return starts;
    }

    private int Add(EntityKind kind, int cores)
    {
        if (kind < _last)
        {
            throw new ArgumentException("Nodes come in the order of their kinds.", nameof(kind));
        }

        _last = kind;
        var node = _counts.Sum();
        _counts[(int)kind]++;
        if (cores != 1)
        {
            _cores[node] = cores;
        }

        return node;
    }
}
