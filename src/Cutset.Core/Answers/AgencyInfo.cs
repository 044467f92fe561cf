namespace Cutset.Core.Answers;

/// <summary>An agency.</summary>
/// <param name="Node">Its node.</param>
/// <param name="DepartmentNode">Node of the department that it is part of; null for a department or where unknown.</param>
/// <param name="Acronym">Its acronym; null where none is known.</param>
public sealed record AgencyInfo(int Node, int? DepartmentNode, string? Acronym);
