using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Pictures;

/// <summary>A box of a picture: one entity, or the rest of a layer.</summary>
/// <param name="Index">Its number in the picture.</param>
/// <param name="Layer">Its column, from 0.</param>
/// <param name="Entity">The entity; null: the rest of the layer in one box.</param>
/// <param name="Hidden">How many entities the box stands for besides the first; 0 for an entity.</param>
internal sealed record PictureNode(int Index, int Layer, EntityRef? Entity, int Hidden)
{
    /// <summary>Left edge.</summary>
    public double X { get; set; }

    /// <summary>Upper edge.</summary>
    public double Y { get; set; }
}
