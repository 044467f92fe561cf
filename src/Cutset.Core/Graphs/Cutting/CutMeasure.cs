namespace Cutset.Core.Graphs.Cutting;

/// <summary>What makes a cut small.</summary>
public enum CutMeasure
{
    /// <summary>The number of ties and awards that end.</summary>
    Count = 1,

    /// <summary>The money that they carry: net obligations of awards, amounts of subawards; of equally cheap cuts the one
    /// with fewer ties. What is not stated, negative or a vehicle's weighs nothing.</summary>
    Obligated = 2,
}
