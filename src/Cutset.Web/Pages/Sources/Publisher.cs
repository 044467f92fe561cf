namespace Cutset.Web.Pages.Sources;

/// <summary>Who publishes records that Cutset reads, where, and how to get them. The docs of each source state the same.</summary>
/// <param name="Anchor">Where the page speaks of it.</param>
/// <param name="Datasets">How the codes of its datasets begin.</param>
/// <param name="Name">Its name.</param>
/// <param name="Page">Its official page; null where there is none.</param>
/// <param name="What">What the records say, in a sentence.</param>
/// <param name="How">How to get the files, in a sentence or two.</param>
/// <param name="Files">Where the files lie, with what they are called; empty where they are made on the publisher's page.</param>
/// <param name="Command">How they are imported.</param>
public sealed record Publisher(
    string Anchor, string Datasets, string Name, string? Page, string What, string How, IReadOnlyList<(string Name, string Url)> Files,
    string Command)
{
    /// <summary>All of them, in the order of the page.</summary>
    public static IReadOnlyList<Publisher> All { get; } =
    [
        new(
            "fedramp", "fedramp-", "FedRAMP marketplace", "https://marketplace.fedramp.gov/",
            "Cloud services, who offers them, on which they run, and the agencies that authorised them.",
            "Take data.json from the publisher's repository; each day is a commit there, and any since February 2023 can be imported. "
            + "Until April 2026 the file lay in a repository of GSA.",
            [
                ("data.json", "https://raw.githubusercontent.com/FedRAMP/marketplace-fedramp-gov-data/main/data.json"),
                ("data.json until April 2026", "https://raw.githubusercontent.com/GSA/marketplace-fedramp-gov-data/main/data.json"),
            ],
            "cutset import fedramp data.json"),
        new(
            "usaspending", "usaspending-", "USAspending", "https://www.usaspending.gov",
            "Contracts, assistance and first-tier subawards of the US federal government.",
            "On the page choose Advanced Search and Download (at most 500,000 rows), Custom Award Data, or the Award Data Archive for all "
            + "of an agency and a fiscal year. No key is needed; take the archive as it is and keep its name, which dates it.",
            [],
            "cutset import usaspending archive.zip"),
        new(
            "table", "table", "Your own table", null,
            "A CSV with a row for each tie, each with its source.",
            "Write it by the rules of docs/guide/table-format.md; each row names the page or file that states it.",
            [],
            "cutset import table ties.csv"),
    ];

    /// <summary>The publisher of a dataset; null where it is none of these.</summary>
    public static Publisher? Of(string dataset) =>
        All.FirstOrDefault(one => dataset.StartsWith(one.Datasets, StringComparison.Ordinal));
}
