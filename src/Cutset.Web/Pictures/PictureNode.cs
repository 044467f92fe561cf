using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Pictures;

/// <summary>A box of a picture: one entity, the rest of a layer, or what closes an opened layer.</summary>
/// <param name="Index">Its number in the picture.</param>
/// <param name="Layer">Its column, from 0.</param>
/// <param name="Entity">The entity; null: the rest of the layer in one box, or what closes it.</param>
/// <param name="Hidden">How many entities the rest stands for; 0 for an entity and for what closes a layer.</param>
internal sealed record PictureNode(int Index, int Layer, EntityRef? Entity, int Hidden)
{
    /// <summary>True for the rest of a layer.</summary>
    public bool IsRest => Entity is null && Hidden > 0;

    /// <summary>True for what closes an opened layer again.</summary>
    public bool Closes => Entity is null && Hidden == 0;

    /// <summary>Left edge.</summary>
    public double X { get; set; }

    /// <summary>Upper edge.</summary>
    public double Y { get; set; }
}
