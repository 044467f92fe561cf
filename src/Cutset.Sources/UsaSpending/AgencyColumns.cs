namespace Cutset.Sources.UsaSpending;

/// <summary>Where an agency stands in the row: department and sub-agency, by code and name.</summary>
internal readonly record struct AgencyColumns(int Code, int Name, int SubCode, int SubName)
{
    /// <param name="header">The columns of the file.</param>
    /// <param name="prefix"><c>awarding</c>, <c>funding</c>, or these after <c>prime_award_</c>.</param>
    internal static AgencyColumns Of(UsaSpendingHeader header, string prefix) => new(
        header.Find(prefix + "_agency_code"), header.Find(prefix + "_agency_name"),
        header.Find(prefix + "_sub_agency_code"), header.Find(prefix + "_sub_agency_name"));
}
