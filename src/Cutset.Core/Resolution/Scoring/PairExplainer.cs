using System.Collections.Immutable;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Resolution.Scoring;

/// <summary>Puts a pattern and its weights into words.</summary>
internal sealed class PairExplainer(RecordTable table, MatchModel model)
{
    private static readonly string[] RarityWords =
    [
        "a name that very many bear", "a name that many bear", "a common name", "a fairly common name", "a fairly rare name",
        "a rare name", "a very rare name", "a name hardly borne twice",
    ];

    /// <summary>The waterfall of a pair of records.</summary>
    public PairExplanation Explain(int left, int right, in PairPattern pattern)
    {
        var steps = ImmutableArray.CreateBuilder<ExplanationStep>();
        steps.Add(new("name", table.NameOf(left), table.NameOf(right),
            $"{NameWords(pattern.Name)}, {RarityWords[pattern.Rarity]}", model.NameBits(pattern)));
        if (pattern.Form != Agreement.Unknown)
        {
            steps.Add(new("form", null, null, pattern.Form == Agreement.Same ? "the same legal form" : "another legal form",
                model.FormBits(pattern)));
        }

        if (pattern.Place != PlaceLevel.Unknown)
        {
            steps.Add(new("place", Place(left), Place(right), PlaceWords(pattern.Place), model.PlaceBits(pattern)));
        }

        Add(steps, "street", table.Street, left, right, pattern.Street, model.Street);
        Add(steps, "domain", table.Domain, left, right, pattern.Domain, model.Domain);
        Add(steps, "parent", table.Parent, left, right, pattern.Parent, model.Parent);
        if (pattern.Kind != Agreement.Unknown)
        {
            steps.Add(new("kind", table.Kind.Text(left) ?? "company", table.Kind.Text(right) ?? "company", "one is a public body",
                model.Kind.Bits((int)pattern.Kind)));
        }

        if (pattern.Identifier != IdentifierLevel.Unknown)
        {
            steps.Add(new("identifier", Identifiers(left), Identifiers(right), pattern.Identifier switch
            {
                IdentifierLevel.Shared => "an identifier in common",
                IdentifierLevel.OtherNumbers => "other numbers; one organisation may hold several",
                _ => "other numbers in a scheme of one for each organisation",
            }, MatchModel.IdentifierBits(pattern)));
        }

        var bits = steps.Sum(static step => step.Bits);
        return new(left, right, steps.ToImmutable(), bits, MatchModel.Probability(bits));
    }

    /// <summary>A place level in words.</summary>
    public static string PlaceWords(PlaceLevel level) => level switch
    {
        PlaceLevel.SamePostalCode => "same postal code",
        PlaceLevel.SameCity => "same city",
        PlaceLevel.NearBy => "near by",
        PlaceLevel.SameRegion => "same region",
        PlaceLevel.OtherRegion => "another region",
        PlaceLevel.OtherCountry => "another country",
        _ => "not stated",
    };

    /// <summary>Street, domain and parent in words, each after a semicolon, where both records state them.</summary>
    public static string OtherWords(in PairPattern pattern) =>
        Words("street", pattern.Street) + Words("domain", pattern.Domain) + Words("parent", pattern.Parent);

    /// <summary>A name level in words.</summary>
    public static string NameWords(NameLevel level) => level switch
    {
        NameLevel.Equal => "equal up to form and punctuation",
        NameLevel.Same => "spellings of one name",
        NameLevel.Slip => "alike but for one letter",
        NameLevel.Misspelt => "alike, with letters changed",
        NameLevel.Shortened => "alike, perhaps abbreviated",
        NameLevel.CutOff => "one is the other cut off",
        NameLevel.Extended => "one is the other with common words more",
        NameLevel.Longer => "one is the other with words more",
        NameLevel.Acronym => "one may be the acronym of the other",
        NameLevel.Kindred or NameLevel.Siblings => "alike, each with a word of its own",
        _ => "different",
    };

    private static void Add(
        ImmutableArray<ExplanationStep>.Builder steps, string column, CodeColumn values, int left, int right,
        Agreement agreement, LevelWeights weights)
    {
        if (agreement == Agreement.Unknown) { return; }
        steps.Add(new(column, values.Text(left), values.Text(right), Word(agreement), weights.Bits((int)agreement)));
    }

    private static string Words(string column, Agreement agreement) =>
        agreement == Agreement.Unknown ? "" : $"; {column}: {Word(agreement)}";

    private static string Word(Agreement agreement) => agreement == Agreement.Same ? "the same" : "differs";

    private string? Place(int record)
    {
        var text = string.Join(" ", new[]
        {
            table.City.Text(record), table.Region.Text(record), table.PostalCode.Text(record), table.Country.Text(record),
        }.Where(static part => part is not null));
        return text.Length == 0 ? null : text;
    }

    private string? Identifiers(int record)
    {
        var run = table.IdentifierRuns[record];
        if (run.IsEmpty) { return null; }
        var texts = new List<string>();
        foreach (var id in run) { texts.Add(table.Identifiers.Text(id)); }
        return string.Join(' ', texts);
    }
}
