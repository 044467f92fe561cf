using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Cutset.Core.Machine;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>Tells an outcome: a reason for every merge, and the questions that a person should look at.</summary>
internal sealed class OutcomeWriter(IReadOnlyList<OrganizationRecord> records, RecordResolverOptions options)
{
    private readonly ReasonWords _words = new(records);
    private readonly RepeatedWords _repeatedWords = new(records);

    /// <summary>The result.</summary>
    public ResolutionResult Write(ResolutionOutcome outcome) => new()
    {
        GroupOf = ImmutableCollectionsMarshal.AsImmutableArray(outcome.GroupOf),
        CertainGroupOf = ImmutableCollectionsMarshal.AsImmutableArray(outcome.CertainGroupOf),
        Links = Links(outcome),
        Questions = Questions(outcome.Asked),
        Conflicts = [.. outcome.Conflicts],
        ComparedPairs = outcome.ComparedPairs,
    };

    /// <summary>All reasons in the order of the records: decisions, then repeated records, then links of one pair.</summary>
    private ImmutableArray<MergeLink> Links(ResolutionOutcome outcome)
    {
        var (decided, repeated) = (outcome.Decided.Count, outcome.Repeated.Count);
        var keys = new UInt128[decided + repeated + outcome.Joined.Count];
        for (var i = 0; i < decided; i++) { keys[i] = KeyOf(outcome.Decided[i].Left, outcome.Decided[i].Right, i); }
        for (var i = 0; i < repeated; i++) { keys[decided + i] = KeyOf(outcome.Repeated[i].First, outcome.Repeated[i].Record, decided + i); }
        for (var i = decided + repeated; i < keys.Length; i++)
        {
            var link = outcome.Joined[i - decided - repeated];
            keys[i] = KeyOf(link.Left, link.Right, i);
        }

        ParallelSort.Sort(keys);
        var links = new MergeLink[keys.Length];
        Parallel.For(0, links.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Threads }, at =>
        {
            var i = unchecked((int)keys[at]);
            links[at] = i < decided ? Describe(outcome.Decided[i])
                : i < decided + repeated ? Describe(outcome.Repeated[i - decided]) : Describe(outcome.Joined[i - decided - repeated]);
        });
        return ImmutableCollectionsMarshal.AsImmutableArray(links);

        static UInt128 KeyOf(int left, int right, int index) => new((ulong)left, ((ulong)right << 32) | (uint)index);
    }

    private static MergeLink Describe((int Left, int Right, Decision By) decided) =>
        new(decided.Left, decided.Right, MergeGrade.Certain, 1, "decided") { Words = new DecisionWords(decided.By) };

    private MergeLink Describe((int First, int Record) repeated)
    {
        var grade = records[repeated.Record].Identifiers.Length > 0 ? MergeGrade.Certain : MergeGrade.Likely;
        return new MergeLink(repeated.First, repeated.Record, grade, 0.99, "same-statement")
        {
            Words = _repeatedWords,
            Told = new RecordLink(repeated.First, repeated.Record, 0, 0),
        };
    }

    private ImmutableArray<MergeLink> Questions(IReadOnlyList<RecordLink> asked)
    {
        var order = asked.Select(static link => (Link: link, Doubt: Math.Abs(ScoreOf(link) - 0.5)))
            .OrderBy(static q => q.Doubt).ThenBy(static q => q.Link.Left).ThenBy(static q => q.Link.Right);
        return [.. order.Take(options.MaxQuestions).Select(question => Describe(question.Link))];
    }

    private static double ScoreOf(in RecordLink link) => Math.Round(MatchModel.Probability(link.Bits), 4);

    private MergeLink Describe(RecordLink link)
    {
        var isCertain = PairPattern.FromCode(link.Pattern) is { Identifier: IdentifierLevel.Shared, Name: >= NameLevel.Extended };
        return new MergeLink(
            link.Left, link.Right, isCertain ? MergeGrade.Certain : MergeGrade.Likely, ScoreOf(link), ReasonWords.CodeOf(link))
        {
            Words = _words,
            Told = link,
        };
    }
}
