namespace Cutset.Core.Names;

/// <summary>Words of two names that met, for an explanation.</summary>
/// <param name="Left">The word or words of the left name.</param>
/// <param name="Right">Those of the right name.</param>
/// <param name="Kind">How they met.</param>
/// <param name="Worth">What the meeting was worth, in the weights of words.</param>
public sealed record TokenMeeting(string Left, string Right, MeetingKind Kind, double Worth);
