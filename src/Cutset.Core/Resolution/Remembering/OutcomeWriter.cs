using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>Tells an outcome in words: a reason for every merge, and the questions that a person should look at.</summary>
internal sealed class OutcomeWriter(IReadOnlyList<OrganizationRecord> records, RecordResolverOptions options)
{
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

        keys.AsSpan().Sort();
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

    private static MergeLink Describe((int Left, int Right, Decision By) decided)
    {
        var note = decided.By.Note.Length == 0 ? "" : ": " + decided.By.Note;
        return new MergeLink(decided.Left, decided.Right, MergeGrade.Certain, 1, "decided", $"Decided by {decided.By.DecidedBy}{note}");
    }

    private MergeLink Describe((int First, int Record) repeated)
    {
        var grade = records[repeated.Record].Identifiers.Length > 0 ? MergeGrade.Certain : MergeGrade.Likely;
        return new MergeLink(
            repeated.First, repeated.Record, grade, 0.99, "same-statement", $"Both records say the same of {Name(repeated.Record)}");
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
        var (a, b) = (link.Left, link.Right);
        var pattern = PairPattern.FromCode(link.Pattern);
        var (reason, what) = pattern switch
        {
            { Identifier: IdentifierLevel.Shared, Name: < NameLevel.Kindred } =>
                ("shared-identifier-unlike-names", $"Both have {SharedIdentifier(a, b)}, but the names are {Name(a)} and {Name(b)}"),
            { Identifier: IdentifierLevel.Shared } =>
                ("same-identifier-and-name", $"Both have {SharedIdentifier(a, b)}, and the names {Name(a)} and {Name(b)} agree"),
            { Name: NameLevel.Equal, Place: PlaceLevel.SamePostalCode or PlaceLevel.SameCity } =>
                ("same-name-and-address", $"Both bear the name {Name(a)} in the same place"),
            { Name: NameLevel.Equal } => ("same-name", $"Both bear the name {Name(a)}"),
            _ => ("similar-name", $"The names {Name(a)} and {Name(b)}: {PairExplainer.NameWords(pattern.Name)}"),
        };
        var detail = string.Create(
            CultureInfo.InvariantCulture,
            $"{what}; place: {PairExplainer.PlaceWords(pattern.Place)}{PairExplainer.OtherWords(pattern)}; {link.Bits:+0.0;-0.0} bits in all");
        var grade = pattern is { Identifier: IdentifierLevel.Shared, Name: >= NameLevel.Extended } ? MergeGrade.Certain : MergeGrade.Likely;
        return new MergeLink(a, b, grade, ScoreOf(link), reason, detail);
    }

    private string SharedIdentifier(int a, int b) =>
        records[a].Identifiers.Intersect(records[b].Identifiers).Select(static i => i.ToString())
            .Order(StringComparer.Ordinal).FirstOrDefault() ?? "one identifier";

    private string Name(int record) => records[record].Names[0].Text;
}
