using Cutset.Core.Graphs;
using Cutset.Core.Graphs.Tracing;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>Turns the numbers of a trace into an answer that can be printed.</summary>
public static class TraceAnswers
{
    /// <summary>How many records are cited for each tie; the answer says how many there are.</summary>
    public const int EvidencePerTie = 3;

    /// <summary>Looks up names, ties and evidence of a result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="coverage">What was searched; its day decides what is active.</param>
    /// <param name="facts">Looks up nodes and ties.</param>
    public static TraceAnswer Of(
        TraceResult result, QuestionAnswer question, CoverageAnswer coverage, ISnapshotFacts facts)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(coverage);
        var nodes = result.Chains.SelectMany(static chain => chain.Steps)
            .SelectMany(static step => new[] { step.From, step.To })
            .Concat(result.LastSteps.SelectMany(static step => new[] { step.From, step.To }))
            .ToHashSet();
        var ties = result.Chains.SelectMany(static chain => chain.Steps).SelectMany(static step => step.Ties)
            .Concat(result.LastSteps.SelectMany(static step => step.Ties))
            .ToHashSet();
        var entities = facts.EntitiesAt(nodes).ToDictionary(static pair => pair.Key, static pair => EntityRef.Of(pair.Value));
        var answers = facts.TiesAt(ties, EvidencePerTie)
            .ToDictionary(static pair => pair.Key, pair => TieAnswer.Of(pair.Value, coverage.Day));
        return new TraceAnswer
        {
            Summary = Summarise(result.Summary, question),
            Question = question,
            ByLastStep = [.. result.LastSteps.Select(step => Show(step, entities, answers))],
            Chains = [.. result.Chains.Select(chain => Show(chain, entities, answers))],
            ChainsAreAll = result.ChainsAreAll,
            TiesOnChains = result.Ties.Length,
            Coverage = coverage,
        };
    }

    /// <summary>The written name of a grade.</summary>
    public static string CodeOf(ChainGrade grade) => grade switch
    {
        ChainGrade.Documented => "documented",
        ChainGrade.Inferred => "inferred",
        _ => "claimed",
    };

    /// <summary>The counts with their sentence.</summary>
    public static TraceSummaryAnswer Summarise(TraceSummary summary, QuestionAnswer question) => new()
    {
        Sentence = TraceSentence.Of(summary, question),
        ServicesAuthorised = summary.ServicesAuthorised,
        ServicesReached = summary.ServicesReached,
        ServicesProvided = summary.ServicesProvided,
        ServicesOneStep = summary.ServicesOneStep,
        ServicesAnyDepth = summary.ServicesAnyDepth,
        AwardsTotal = summary.AwardsTotal,
        AwardsReached = summary.AwardsReached,
        ObligatedTotal = summary.ObligatedTotal,
        ObligatedReached = summary.ObligatedReached,
        Inferred = summary.Inferred,
        Claimed = summary.Claimed,
    };

    private static LastStepAnswer Show(
        LastStep step, Dictionary<int, EntityRef> entities, Dictionary<int, TieAnswer> ties) => new()
        {
            From = entities[step.From],
            To = entities[step.To],
            Kind = step.Kind.Code(),
            Grade = CodeOf(step.Grade),
            Hops = step.Hops,
            ServiceSteps = step.ServiceSteps,
            Ties = [.. step.Ties.Select(tie => ties[tie])],
        };

    private static ChainAnswer Show(
        Chain chain, Dictionary<int, EntityRef> entities, Dictionary<int, TieAnswer> ties) => new(
            CodeOf(chain.Grade),
            [
                .. chain.Steps.Select(step => new StepAnswer(
                    step.Kind.Code(),
                    entities[step.From],
                    entities[step.To],
                    step.AsCompany,
                    [.. step.Ties.Select(tie => ties[tie])])),
            ]);
}
