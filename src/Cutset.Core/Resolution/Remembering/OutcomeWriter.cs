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

    private ImmutableArray<MergeLink> Links(ResolutionOutcome outcome)
    {
        var links = new List<MergeLink>(outcome.Decided.Count + outcome.Repeated.Count + outcome.Joined.Count);
        foreach (var (a, b, decision) in outcome.Decided)
        {
            var note = decision.Note.Length == 0 ? "" : ": " + decision.Note;
            links.Add(new MergeLink(a, b, MergeGrade.Certain, 1, "decided", $"Decided by {decision.DecidedBy}{note}"));
        }

        foreach (var (first, record) in outcome.Repeated)
        {
            var grade = records[record].Identifiers.Length > 0 ? MergeGrade.Certain : MergeGrade.Likely;
            links.Add(new MergeLink(first, record, grade, 0.99, "same-statement", $"Both records say the same of {Name(record)}"));
        }

        foreach (var link in outcome.Joined) { links.Add(Describe(link)); }
        links.Sort(static (a, b) => a.Left != b.Left ? a.Left.CompareTo(b.Left)
            : a.Right != b.Right ? a.Right.CompareTo(b.Right) : string.CompareOrdinal(a.Reason, b.Reason));
        return [.. links];
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
