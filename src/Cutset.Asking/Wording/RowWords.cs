using Cutset.Core.Model;

namespace Cutset.Asking.Wording;

/// <summary>What is not seen of a record that is shown as it was published.</summary>
public static class RowWords
{
    /// <summary>In a sentence or two.</summary>
    public static string Rest(PublishedRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var empty = row.Empty == 0 ? "" : $"{Figures.Count(row.Empty, "more field is", "more fields are")} empty.";
        return row.Withheld.IsEmpty
            ? empty
            : $"{empty} Not read and not shown, since they may be about a person or belong to no known format: "
                + $"{string.Join(", ", row.Withheld)}.".TrimStart();
    }
}
