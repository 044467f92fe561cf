using System.Collections.Immutable;

namespace Cutset.Core.Answers.Showing;

/// <summary>The same question as of several days.</summary>
/// <param name="Question">What was asked.</param>
/// <param name="Points">One for each day, the earliest first.</param>
/// <param name="Coverage">What was searched.</param>
public sealed record TimelineAnswer(
    QuestionAnswer Question, ImmutableArray<TimelinePoint> Points, CoverageAnswer Coverage);
