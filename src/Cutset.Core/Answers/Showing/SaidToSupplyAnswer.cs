namespace Cutset.Core.Answers.Showing;

/// <summary>Companies, A or those that it supplies, of which an article says that they supply an agency itself.</summary>
/// <param name="Confirmed">Those of which a person confirmed it.</param>
/// <param name="Open">Those of which nobody did.</param>
public sealed record SaidToSupplyAnswer(int Confirmed, int Open);
