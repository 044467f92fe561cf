namespace Cutset.Core.Answers.Showing;

/// <summary>The tree of what of B stands on a provider.</summary>
/// <param name="Question">What was asked: the provider is A.</param>
/// <param name="Tree">The tree, from the provider on.</param>
/// <param name="Coverage">What was searched.</param>
public sealed record ProviderTreeAnswer(QuestionAnswer Question, TreeBranch Tree, CoverageAnswer Coverage);
