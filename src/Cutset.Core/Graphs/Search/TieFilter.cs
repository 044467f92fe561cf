using System.Runtime.CompilerServices;
using Cutset.Core.Model;

namespace Cutset.Core.Graphs.Search;

/// <summary>Tells which ties count under the options of a question; made once for it.</summary>
internal sealed class TieFilter
{
    private readonly SupplyGraph _graph;
    private readonly GraphSpace? _apart;
    private readonly int _kinds;
    private readonly byte _refused;
    private readonly bool _dated;
    private readonly int _asOf = int.MaxValue;
    private readonly int _from = int.MinValue;
    private readonly int _to = int.MaxValue;
    private readonly int _activeOn;
    private readonly bool _active;

    /// <summary>The filter of the options.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="options">What counts as a chain.</param>
    /// <param name="space">Which merges count; null: all.</param>
    public TieFilter(SupplyGraph graph, ChainOptions options, GraphSpace? space = null)
    {
        _graph = graph;
        _apart = space is { IsPlain: false } ? space : null;
        _kinds = KindBits(options);
        var time = options.Time;
        var past = time.AsOf is not null || time.From is not null;
        _refused = (byte)(TieMark.Withdrawn | (_apart is null ? TieMark.Certifies : 0)
            | (options.Grade < ChainGrade.Claimed ? TieMark.Claimed : 0)
            | (past ? 0 : TieMark.Delisted));
        _active = time.ActiveOn is not null;
        _activeOn = time.ActiveOn?.DayNumber ?? 0;
        _dated = past || _active;
        if (time.AsOf is { } day)
        {
            _asOf = day.DayNumber;
        }

        if (time.From is { } first && time.To is { } last)
        {
            (_from, _to) = (first.DayNumber, last.DayNumber);
        }
    }

    /// <summary>True when the tie counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Allows(byte mark, int tie) =>
        (mark & _refused) == 0 && ((_kinds >> (mark & TieMark.KindBits)) & 1) != 0 && (!_dated || AllowsTime(tie))
            && (_apart is null || (mark & TieMark.Certifies) == 0 || (TieMark.IsWithinMerge(mark) && _apart.IsBetween(tie)));

    /// <summary>True when ties of the kind count at all.</summary>
    public bool AllowsKind(TieKind kind) => ((_kinds >> (int)kind) & 1) != 0;

    private static int KindBits(ChainOptions options)
    {
        const int Structural = (1 << (int)TieKind.Provides) | (1 << (int)TieKind.Owns) | (1 << (int)TieKind.PartOf);
        const int Steps = Structural | (1 << (int)TieKind.Hosts) | (1 << (int)TieKind.Supports)
            | (1 << (int)TieKind.Authorised) | (1 << (int)TieKind.Holds) | (1 << (int)TieKind.Subaward)
            | (1 << (int)TieKind.Serves) | (1 << (int)TieKind.Claim);
        // No claim documents anything, whoever confirmed it.
        var steps = options.Grade < ChainGrade.Inferred ? Steps & ~(1 << (int)TieKind.Claim) : Steps;
        if (options.Kinds.IsDefaultOrEmpty)
        {
            return steps;
        }

        var bits = Structural;
        foreach (var kind in options.Kinds)
        {
            bits |= 1 << (int)kind;
            if (kind is TieKind.Holds or TieKind.Subaward)
            {
                bits |= 1 << (int)TieKind.Serves;
            }
        }

        return bits & steps;
    }

    private bool AllowsTime(int tie)
    {
        var columns = _graph.Columns;
        var start = columns.Starts[tie];
        var end = columns.Ends[tie];
        var appeared = columns.Appeared[tie];
        var gone = columns.Gone[tie];
        var firstGone = gone == SupplyGraph.NoDay ? int.MaxValue : gone;
        // A day that is not stated is the least number, which is what "from ever" needs; for an end it is not.
        var lastDay = end == SupplyGraph.NoDay ? int.MaxValue : end;
        if (start > _asOf || appeared > _asOf || (_asOf != int.MaxValue && firstGone <= _asOf))
        {
            return false;
        }

        if (start > _to || lastDay < _from || appeared > _to || (_from != int.MinValue && firstGone <= _from))
        {
            return false;
        }

        return !_active || (start <= _activeOn && lastDay >= _activeOn);
    }
}
