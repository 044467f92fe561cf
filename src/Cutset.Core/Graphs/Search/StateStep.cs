namespace Cutset.Core.Graphs.Search;

/// <summary>A step to (or from) a state by a tie.</summary>
/// <param name="State">The state at the other end.</param>
/// <param name="Tie">The tie that is followed.</param>
internal readonly record struct StateStep(int State, int Tie) : IComparable<StateStep>
{
    /// <summary>By state, then by tie.</summary>
    public int CompareTo(StateStep other) => State != other.State ? State.CompareTo(other.State) : Tie.CompareTo(other.Tie);
}
