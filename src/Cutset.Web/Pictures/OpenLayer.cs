namespace Cutset.Web.Pictures;

/// <summary>A layer that is drawn in full and would be closed by itself.</summary>
/// <param name="Number">Its number, from 0.</param>
/// <param name="Boxes">How many boxes it has.</param>
/// <param name="CloseAddress">The address that closes it again.</param>
public sealed record OpenLayer(int Number, int Boxes, string CloseAddress);
