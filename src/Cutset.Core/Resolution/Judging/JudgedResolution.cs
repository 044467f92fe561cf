using System.Collections.Immutable;
using Cutset.Core.Names.Evaluation;

namespace Cutset.Core.Resolution.Judging;

/// <summary>A resolution of records whose true clusters are known, and how each of its steps did.</summary>
/// <param name="Result">What was found.</param>
/// <param name="Blocking">How many of the true pairs were compared.</param>
/// <param name="Curve">What other thresholds of merging would give, the highest first: pairs of records in one cluster.</param>
/// <param name="Calibration">Pairs of records by the probability that was found, and how many of them are one in truth. Only pairs
/// whose names may be one are scored.</param>
internal sealed record JudgedResolution(
    TableResolution Result, BlockingMeasure Blocking, ImmutableArray<ThresholdPoint> Curve, ImmutableArray<CalibrationBin> Calibration);
