namespace Cutset.Core.Resolution;

/// <summary>Steps of a resolution, in their order; reported as each begins.</summary>
public enum RecordResolutionPhase
{
    /// <summary>Names are read and made ready for comparing.</summary>
    Preparing,

    /// <summary>Records that may be one are brought together.</summary>
    Blocking,

    /// <summary>Pairs are compared.</summary>
    Comparing,

    /// <summary>Weights are estimated from what was compared.</summary>
    Weighing,

    /// <summary>Clusters are formed and checked.</summary>
    Clustering,

    /// <summary>All is done.</summary>
    Finished,
}
