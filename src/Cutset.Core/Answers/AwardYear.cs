namespace Cutset.Core.Answers;

/// <summary>Awards of an entity that began in one federal fiscal year, which begins on 1 October of the year before.</summary>
/// <param name="FiscalYear">The year; null: the records do not state when they begin.</param>
/// <param name="Currency">ISO 4217 code of the amount.</param>
/// <param name="Awards">How many began then; vehicles are left out, whose value is no spending.</param>
/// <param name="Obligated">Net obligations to date of these; null where none is stated.</param>
public sealed record AwardYear(int? FiscalYear, string Currency, long Awards, decimal? Obligated);
