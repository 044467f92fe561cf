namespace Cutset.Core.Model;

/// <summary>A file is not what it claims to be, or is cut short; it is refused whole and nothing was changed.</summary>
public sealed class SourceFormatException : CutsetException
{
    /// <summary>Names the file, the place in it, what was found and the remedy.</summary>
    /// <param name="file">The file, and the member of an archive.</param>
    /// <param name="place">Line, JSON pointer or byte; empty for the file as a whole.</param>
    /// <param name="problem">What was found, and what was expected.</param>
    /// <param name="remedy">What the user can do.</param>
    /// <param name="inner">The cause; null when there is none.</param>
    public SourceFormatException(string file, string place, string problem, string remedy, Exception? inner = null)
        : base(place.Length == 0 ? $"{file}: {problem}. {remedy}" : $"{file}, {place}: {problem}. {remedy}", inner)
    {
    }
}
