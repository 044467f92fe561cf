namespace Cutset.Core.Names;

/// <summary>In which way two words, or a word and several, met.</summary>
public enum MeetingKind : byte
{
    /// <summary>Equal in canonical spelling.</summary>
    Equal = 1,

    /// <summary>Equal but for a final S.</summary>
    Plural = 2,

    /// <summary>One is cut off where its text ends.</summary>
    CutOff = 3,

    /// <summary>One abbreviates the other, a common word.</summary>
    Abbreviation = 4,

    /// <summary>A joined word and its parts.</summary>
    Joined = 5,

    /// <summary>A slip of the pen: letters swapped, doubled, left out, or like-sounding.</summary>
    Slip = 6,

    /// <summary>One or two letters differ; it may as well be another word.</summary>
    Near = 7,

    /// <summary>Initials and the words that they stand for.</summary>
    Acronym = 8,
}
