namespace Cutset.Asking.Reports;

/// <summary>What changed from one full listing to the next.</summary>
/// <param name="Day">The day of the listing.</param>
/// <param name="Change"><c>listed</c>: no earlier listing has it; <c>gone</c>: the one before had it.</param>
/// <param name="Kind">The kind of tie: provides or authorised.</param>
/// <param name="Ties">How many ties.</param>
/// <param name="First">The first of them, a few.</param>
public sealed record EntityChangeJson(DateOnly Day, string Change, string Kind, int Ties, IReadOnlyList<EntityChangedTieJson> First);
