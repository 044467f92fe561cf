using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Core.Answers.Showing;

/// <summary>Who holds awards that serve B, with the companies that it owns.</summary>
/// <param name="Id">Id of the holder, or of the owner at the head of its group.</param>
/// <param name="Name">Its name.</param>
/// <param name="Awards">Awards held, vehicles included; one of several holders counts for each.</param>
/// <param name="Obligated">Net obligations of these, vehicles left out, by currency; empty where none is stated.</param>
public sealed record SupplierAnswer(string Id, string Name, int Awards, ImmutableArray<Money> Obligated);
