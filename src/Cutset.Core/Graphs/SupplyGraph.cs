using System.Runtime.CompilerServices;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs;

/// <summary>
/// The supply graph: compressed sparse rows in both directions over memory that may be mapped from a file. Immutable
/// and safe for any number of threads until it is disposed.
/// </summary>
/// <remarks>
/// Nodes are numbered by (kind, entity id): organisations, agencies, services, awards. Ties are numbered by
/// (from, kind, to, role, discriminator), so that a tie's number is its place among the ties that leave a node.
/// Days are <see cref="DateOnly.DayNumber"/>; <see cref="NoDay"/> is "not stated".
/// </remarks>
public sealed class SupplyGraph : IDisposable
{
    /// <summary>The day number of a day that is not stated.</summary>
    public const int NoDay = int.MinValue;

    /// <summary>The amount that is not stated.</summary>
    public const long NoAmount = long.MinValue;

    private readonly GraphColumns _columns;
    private readonly IDisposable? _memory;
    private readonly int _agencyStart;
    private readonly int _serviceStart;
    private readonly int _awardStart;
    private CustomerBits? _customers;

    /// <summary>A graph over columns; <paramref name="memory"/> keeps them alive and is disposed with the graph.</summary>
    public SupplyGraph(GraphColumns columns, IDisposable? memory = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        _columns = columns;
        _memory = memory;
        _agencyStart = columns.Organizations;
        _serviceStart = _agencyStart + columns.Agencies;
        _awardStart = _serviceStart + columns.Services;
    }

    /// <summary>Number of nodes.</summary>
    public int NodeCount => _awardStart + _columns.Awards;

    /// <summary>Number of ties.</summary>
    public int TieCount => _columns.To.Count;

    /// <summary>What is known of all organisations as customers; null until some search asked for it.</summary>
    internal CustomerBits? KnownCustomers => Volatile.Read(ref _customers);

    /// <summary>The columns themselves.</summary>
    public GraphColumns Columns => _columns;

    /// <summary>True when some node is one by a likely merge only, so that it falls into several cores.</summary>
    public bool HasLikelyMerges => _columns.CoreStarts.Count > 0;

    /// <summary>Kind of a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public EntityKind KindOf(int node) => node < _agencyStart ? EntityKind.Organization
        : node < _serviceStart ? EntityKind.Agency
        : node < _awardStart ? EntityKind.Service : EntityKind.Award;

    /// <summary>First node of a kind and the number of such nodes.</summary>
    public (int First, int Count) NodesOf(EntityKind kind) => kind switch
    {
        EntityKind.Organization => (0, _columns.Organizations),
        EntityKind.Agency => (_agencyStart, _columns.Agencies),
        EntityKind.Service => (_serviceStart, _columns.Services),
        _ => (_awardStart, _columns.Awards),
    };

    /// <summary>Number of the first tie that leaves a node; those of the next node begin where these end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstOut(int node) => _columns.OutStarts[node];

    /// <summary>First place, among the ties sorted by their other end, of those that enter a node.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FirstIn(int node) => _columns.InStarts[node];

    /// <summary>The node that a tie supplies.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int ToOf(int tie) => _columns.To[tie];

    /// <summary>The node that a tie comes from.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int FromOf(int tie) => _columns.From[tie];

    /// <summary>Kind of a tie.</summary>
    public TieKind TieKindOf(int tie) => TieMark.Kind(_columns.Marks[tie]);

    /// <summary>First day of a tie; null when not stated.</summary>
    public DateOnly? StartOf(int tie) => ToDate(_columns.Starts[tie]);

    /// <summary>Last day of a tie; null when not stated. For <c>holds</c> and <c>serves</c> the award's.</summary>
    public DateOnly? EndOf(int tie) => ToDate(_columns.Ends[tie]);

    /// <summary>Net obligations of an award in hundredths of its currency; null when not stated.</summary>
    public long? ObligatedOf(int award)
    {
        var cents = _columns.Obligated[award - _awardStart];
        return cents == NoAmount ? null : cents;
    }

    /// <summary>ISO 4217 code of an award's currency.</summary>
    public string CurrencyOf(int award) => SupplyGraphBuilder.UnpackCurrency(PackedCurrencyOf(award));

    /// <summary>The currency code packed into a number, as the column holds it.</summary>
    internal int PackedCurrencyOf(int award) => _columns.Currencies[award - _awardStart];

    /// <summary>True for an award that is a vehicle: its value is no spending.</summary>
    public bool IsVehicle(int award) => (_columns.AwardFlags[award - _awardStart] & 1) != 0;

    /// <summary>Last day of an award as a whole; null when not stated.</summary>
    public DateOnly? AwardEndOf(int award) => ToDate(_columns.AwardEnds[award - _awardStart]);

    /// <summary>Amount of a tie itself, in hundredths (a subaward's); null when not stated. O(log n).</summary>
    public long? AmountOf(int tie)
    {
        var place = _columns.AmountTies.AsSpan().BinarySearch(tie);
        return place < 0 ? null : _columns.Amounts[place];
    }

    /// <summary>Number of cores of a node: 1, unless it is one by a likely merge.</summary>
    public int CoresOf(int node) => HasLikelyMerges
        ? _columns.CoreStarts[node + 1] - _columns.CoreStarts[node]
        : 1;

    /// <summary>What is known of all organisations as customers, found out once. O(organisations) the first time.</summary>
    internal CustomerBits FindCustomers() => KnownCustomers ?? Interlocked.CompareExchange(ref _customers, CustomerBits.Of(this), null) ?? _customers!;

    /// <inheritdoc/>
    public void Dispose() => _memory?.Dispose();

    private static DateOnly? ToDate(int day) => day == NoDay ? null : DateOnly.FromDayNumber(day);
}
