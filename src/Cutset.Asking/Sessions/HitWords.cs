using Cutset.Core.Answers;

namespace Cutset.Asking.Sessions;

/// <summary>Why an entity was found, in words.</summary>
public static class HitWords
{
    /// <summary>The words for a reason.</summary>
    public static string Of(HitReason reason) => reason switch
    {
        HitReason.Id => "id",
        HitReason.Identifier => "identifier",
        HitReason.Acronym => "acronym",
        HitReason.Name => "name",
        HitReason.Prefix => "beginning of a name",
        HitReason.Words => "words of a name",
        _ => "parts of a name",
    };
}
