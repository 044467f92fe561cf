namespace Cutset.Core.Resolution.Screening;

/// <summary>Settings of <see cref="VendorScreener"/>. The defaults are the published ones.</summary>
public sealed record ScreenOptions
{
    /// <summary>Most candidates for one vendor; default 5.</summary>
    public int MaxCandidates { get; init; } = 5;

    /// <summary>Most names that one vendor is compared with; those under its rarest keys come first. Default 200.</summary>
    public int MaxComparisons { get; init; } = 200;

    /// <summary>Threads to use; default: as many as there are processors. The result does not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;

    /// <summary>Throws when a value makes no sense.</summary>
    /// <exception cref="ArgumentException">At least one value is out of range.</exception>
    public void Validate()
    {
        if (MaxCandidates < 1 || MaxComparisons < 1 || Threads < 1)
        {
            throw new ArgumentException("Candidates, comparisons and threads must be at least 1.");
        }
    }
}
