namespace Cutset.Core.Answers.Screening;

/// <summary>What chains of one grade reach at an agency, and no chain of a better grade does.</summary>
/// <param name="Services">Distinct services that the agency authorised.</param>
/// <param name="Awards">Distinct awards that serve the agency.</param>
public readonly record struct GradeReach(int Services, int Awards);
