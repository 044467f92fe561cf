namespace Cutset.Cli.Asking;

/// <summary>In which form an answer is written.</summary>
internal enum OutputFormat
{
    /// <summary>For people at a terminal.</summary>
    Text,

    /// <summary>All of it, for programs.</summary>
    Json,

    /// <summary>A row for each tie, for a spreadsheet; formulas defused.</summary>
    Csv,

    /// <summary>For an article or a report.</summary>
    Markdown,
}
