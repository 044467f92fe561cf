using Cutset.Core.Machine;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Learning;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>
/// Compares records that came with those that they meet, on what an earlier run learnt: by their names first, at which four
/// pairs of five end, and by what else they say where the names leave them open. So most records are read by name alone.
/// </summary>
internal sealed class FreshComparison
{
    private readonly IReadOnlyList<OrganizationRecord> _records;
    private readonly ParallelOptions _parallel;
    private readonly RecordTable _table;
    private readonly PairScorer _scorer;

    /// <summary>Reads the names of records.</summary>
    /// <param name="records">The records that are compared; pairs speak of them by their places.</param>
    /// <param name="basis">What the earlier run learnt.</param>
    /// <param name="parallel">Number of threads, and what cancels them.</param>
    public FreshComparison(IReadOnlyList<OrganizationRecord> records, ResolutionBasis basis, ParallelOptions parallel)
    {
        (_records, _parallel) = (records, parallel);
        _table = RecordTable.NamesOf(records, basis.Written);
        var names = new NameStock(_table.Names, basis.Words, parallel.MaxDegreeOfParallelism, parallel.CancellationToken);
        NameSpread.Write(basis.Spread, names, parallel);
        _scorer = new PairScorer(_table, names, basis.Model, basis.Items);
    }

    /// <summary>Those pairs that may be one, in their order.</summary>
    /// <param name="pairs">For each record that came its place, and the places of those that it meets.</param>
    public IReadOnlyList<FreshPair> Link((int Record, int[] Others)[] pairs)
    {
        var alike = new (int Other, NameAgreement Names)[pairs.Length][];
        Parallel.For(0, pairs.Length, _parallel, i => alike[i] = Alike(pairs[i].Record, pairs[i].Others));
        var isOpen = new bool[_records.Count];
        for (var i = 0; i < pairs.Length; i++)
        {
            isOpen[pairs[i].Record] |= alike[i].Length > 0;
            foreach (var (other, _) in alike[i]) { isOpen[other] = true; }
        }

        _table.AddTraits(_records, isOpen);
        var linked = new FreshPair[pairs.Length][];
        Parallel.For(0, pairs.Length, _parallel, i => linked[i] = Array.ConvertAll(alike[i], pair => Link(pairs[i].Record, pair.Other, pair.Names)));
        return [.. linked.SelectMany(static ofRecord => ofRecord)];
    }

    private (int Other, NameAgreement Names)[] Alike(int record, int[] others)
    {
        var alike = new List<(int, NameAgreement)>();
        for (var next = 0; next < others.Length; next += Prefetch.Together)
        {
            var together = others.AsSpan(next, Math.Min(Prefetch.Together, others.Length - next));
            _scorer.Prefetch(together);
            foreach (var other in together)
            {
                if (_scorer.MayBeOne(record, other, out var names)) { alike.Add((other, names)); }
            }
        }

        return [.. alike];
    }

    private FreshPair Link(int record, int other, NameAgreement names) =>
        new(record, other, _scorer.SayTheSame(record, other), _scorer.Link(record, other, names));
}
