namespace Cutset.Core.Resolution;

/// <summary>Settings of <see cref="RecordResolver"/>. The defaults are the published ones.</summary>
public sealed record RecordResolverOptions
{
    /// <summary>
    /// Least probability at which two records are merged; default 0.5: merging is then as often right as wrong at
    /// the limit, and far more often above. The same for short lists and long ones.
    /// </summary>
    public double MergeThreshold { get; init; } = 0.5;

    /// <summary>Least probability at which a pair that was not merged becomes a question; default 0.25.</summary>
    public double QuestionThreshold { get; init; } = 0.25;

    /// <summary>Most questions returned, the most doubtful first; default 20,000.</summary>
    public int MaxQuestions { get; init; } = 20_000;

    /// <summary>Records in a block of which all pairs are compared; larger blocks are split. Default 24.</summary>
    public int MaxBlockSize { get; init; } = 24;

    /// <summary>Threads to use; default: as many as there are processors. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Throws when a value makes no sense; the message names all such values.</summary>
    /// <exception cref="ArgumentException">At least one value is out of range.</exception>
    public void Validate()
    {
        var faults = new List<string>();
        if (MergeThreshold is not (> 0 and < 1)) { faults.Add($"{nameof(MergeThreshold)} must lie between 0 and 1"); }
        if (QuestionThreshold is not (>= 0 and <= 1)) { faults.Add($"{nameof(QuestionThreshold)} must lie in [0, 1]"); }
        if (MaxQuestions < 0) { faults.Add($"{nameof(MaxQuestions)} must not be negative"); }
        if (MaxBlockSize < 2) { faults.Add($"{nameof(MaxBlockSize)} must be at least 2"); }
        if (Threads < 1) { faults.Add($"{nameof(Threads)} must be at least 1"); }
        if (faults.Count > 0) { throw new ArgumentException(string.Join("; ", faults) + "."); }
    }
}
