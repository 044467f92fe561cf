namespace Cutset.Core.Graphs.Cutting;

/// <summary>Whose ties a cut may end.</summary>
public enum CutSide
{
    /// <summary>Any that can end.</summary>
    Anywhere = 1,

    /// <summary>Those to which A, its group or a service it offers is a party.</summary>
    ByA = 2,

    /// <summary>Those to which B or its group is a party.</summary>
    ByB = 3,
}
