namespace Cutset.Web.Api;

/// <summary>A parameter of a route.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">JSON type: string, integer or boolean.</param>
/// <param name="Description">What it is, with unit and default.</param>
/// <param name="Example">A value that works with the sample; null for none.</param>
/// <param name="IsRequired">True when there is no answer without it.</param>
/// <param name="IsMany">True when it may be given several times.</param>
internal sealed record ApiParameter(
    string Name, string Type, string Description, string? Example = null, bool IsRequired = false, bool IsMany = false);
