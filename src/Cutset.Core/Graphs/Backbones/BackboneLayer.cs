namespace Cutset.Core.Graphs.Backbones;

/// <summary>The layers whose concentration is measured. Each splits a whole among providers without overlap.</summary>
public enum BackboneLayer
{
    /// <summary>B's authorised services, by who offers them.</summary>
    Offered = 1,

    /// <summary>B's authorised services that list a host, by who offers those hosts.</summary>
    FirstHand = 2,

    /// <summary>B's authorised services, by who offers the services at the bottom: those on which they rest and which
    /// list no host themselves.</summary>
    Foundation = 3,

    /// <summary>B's awards that name a holder, by holder.</summary>
    Awards = 4,

    /// <summary>The money of these awards, in the currency of most of them, where it is positive, by holder.</summary>
    Obligated = 5,
}
