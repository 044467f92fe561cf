using Cutset.Core.Model;

namespace Cutset.Asking.Reports;

/// <summary>What began in one federal fiscal year, which begins on 1 October of the year before.</summary>
/// <param name="FiscalYear">The year; null: the records do not state when it began.</param>
/// <param name="Awards">Awards held by the entity, or serving it, that began then; vehicles are left out.</param>
/// <param name="Obligated">Net obligations to date of these, by currency.</param>
/// <param name="Authorisations">Authorisations that began then: of the entity, of the services that it offers, or by it.</param>
public sealed record EntityYearJson(int? FiscalYear, long Awards, IReadOnlyList<Money> Obligated, long Authorisations);
