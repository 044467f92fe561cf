namespace Cutset.Core.Answers.Showing;

/// <summary>What ties say in words, in the direction of supply.</summary>
public static class TieVerbs
{
    /// <summary>The verb between the two names of a tie.</summary>
    /// <param name="kind">Written name of its kind; one that is not known stands for itself.</param>
    /// <param name="asCompany">True where a chain takes a <c>provides</c> tie from the service to its company.</param>
    public static string Of(string kind, bool asCompany = false) => (kind, asCompany) switch
    {
        ("provides", true) => "is offered by",
        ("provides", _) => "offers",
        ("hosts", _) => "is leveraged (infrastructure or platform) by",
        ("supports", _) => "is leveraged by",
        ("authorised", _) => "is authorised at",
        ("holds", _) => "holds",
        ("subaward", _) => "is a reported subcontractor on",
        ("serves", _) => "is for",
        ("owns", _) => "owns",
        ("part-of", _) => "is part of",
        ("claim", _) => "is said to supply",
        _ => kind,
    };
}
