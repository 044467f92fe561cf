namespace Cutset.Core.Names;

/// <summary>Collects what an explanation tells.</summary>
internal sealed class NameTrace
{
    public List<TokenMeeting> Meetings { get; } = [];

    public List<string> LeftUnmet { get; set; } = [];

    public List<string> RightUnmet { get; set; } = [];

    /// <summary>Notes that the names met as a whole, written together.</summary>
    public void MeetWhole(PreparedName left, PreparedName right) => Meetings.Add(new TokenMeeting(
        left.ToString(), right.ToString(), MeetingKind.Joined, Math.Max(left.Information, right.Information)));
}
