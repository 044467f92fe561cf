namespace Cutset.Core.Resolution.Remembering;

/// <summary>Words the reason of a link.</summary>
internal interface IReasonWords
{
    /// <summary>The reason in a sentence, with the values compared.</summary>
    string Of(in RecordLink link);
}
