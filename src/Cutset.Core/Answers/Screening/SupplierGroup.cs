namespace Cutset.Core.Answers.Screening;

/// <summary>Who stands at the beginning of a chain, by all ties that count in any grade.</summary>
/// <param name="Members">The beginning and the companies that it owns.</param>
/// <param name="Offered">The services that these offer, and the beginning where it is one.</param>
internal sealed record SupplierGroup(HashSet<int> Members, HashSet<int> Offered);
