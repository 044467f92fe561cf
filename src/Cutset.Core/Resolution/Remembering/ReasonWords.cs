using System.Globalization;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Remembering;

/// <summary>Words the reasons of links between some records.</summary>
internal sealed class ReasonWords(IReadOnlyList<OrganizationRecord> records) : IReasonWords
{
    /// <summary>The stable code of a link's reason.</summary>
    public static string CodeOf(in RecordLink link) => PairPattern.FromCode(link.Pattern) switch
    {
        { Identifier: IdentifierLevel.Shared, Name: < NameLevel.Kindred } => "shared-identifier-unlike-names",
        { Identifier: IdentifierLevel.Shared } => "same-identifier-and-name",
        { Name: NameLevel.Equal, Place: PlaceLevel.SamePostalCode or PlaceLevel.SameCity } => "same-name-and-address",
        { Name: NameLevel.Equal } => "same-name",
        _ => "similar-name",
    };

    /// <inheritdoc/>
    public string Of(in RecordLink link)
    {
        var (a, b) = (link.Left, link.Right);
        var pattern = PairPattern.FromCode(link.Pattern);
        var what = CodeOf(link) switch
        {
            "shared-identifier-unlike-names" => $"Both have {SharedIdentifier(a, b)}, but the names are {Name(a)} and {Name(b)}",
            "same-identifier-and-name" => $"Both have {SharedIdentifier(a, b)}, and the names {Name(a)} and {Name(b)} agree",
            "same-name-and-address" => $"Both bear the name {Name(a)} in the same place",
            "same-name" => $"Both bear the name {Name(a)}",
            _ => $"The names {Name(a)} and {Name(b)}: {PairExplainer.NameWords(pattern.Name)}",
        };
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}; place: {PairExplainer.PlaceWords(pattern.Place)}{PairExplainer.OtherWords(pattern)}; {link.Bits:+0.0;-0.0} bits in all");
    }

    private string SharedIdentifier(int a, int b) =>
        records[a].Identifiers.Intersect(records[b].Identifiers).Select(static i => i.ToString())
            .Order(StringComparer.Ordinal).FirstOrDefault() ?? "one identifier";

    private string Name(int record) => records[record].Names[0].Text;
}
