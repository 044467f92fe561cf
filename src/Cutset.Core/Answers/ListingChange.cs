using Cutset.Core.Model;

namespace Cutset.Core.Answers;

/// <summary>A tie that a full listing has for the first time, or has no longer.</summary>
/// <param name="Day">The day of that listing.</param>
/// <param name="Appears">True: the first listing that has it; false: the first after it went.</param>
/// <param name="Kind">What kind of tie.</param>
/// <param name="Tie">Number of the tie in the snapshot.</param>
public sealed record ListingChange(DateOnly Day, bool Appears, TieKind Kind, int Tie);
