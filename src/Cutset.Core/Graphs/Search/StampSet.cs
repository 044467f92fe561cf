namespace Cutset.Core.Graphs.Search;

/// <summary>A set of numbers below a bound that is emptied in O(1): for searches that begin again and again.</summary>
internal sealed class StampSet
{
    private readonly int[] _stamps;
    private int _round = 1;

    /// <summary>An empty set of numbers from 0 to below the bound.</summary>
    public StampSet(int bound) => _stamps = new int[bound];

    /// <summary>Empties the set.</summary>
    public void Clear() => _round++;

    /// <summary>Empties the set and adds one number.</summary>
    public void Restart(int number)
    {
        _round++;
        _stamps[number] = _round;
    }

    /// <summary>Adds a number; false when it is in the set.</summary>
    public bool Add(int number)
    {
        if (_stamps[number] == _round)
        {
            return false;
        }

        _stamps[number] = _round;
        return true;
    }

    /// <summary>Takes a number out.</summary>
    public void Remove(int number) => _stamps[number] = 0;

    /// <summary>True when the number is in the set.</summary>
    public bool Contains(int number) => _stamps[number] == _round;
}
