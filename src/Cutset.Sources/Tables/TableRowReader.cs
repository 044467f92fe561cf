using System.Globalization;
using Cutset.Core.Model;

namespace Cutset.Sources.Tables;

/// <summary>Makes of each row a tie, or notes what it says of one thing.</summary>
internal sealed class TableRowReader(TableRows rows, TableOutput output, TableNodes nodes)
{
    /// <summary>A sentence is quoted, not an article.</summary>
    private const int LongestSentence = 1000;

    private static readonly Dictionary<string, NameUse> NameUses = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = NameUse.Alias,
        ["alias"] = NameUse.Alias,
        ["acronym"] = NameUse.Acronym,
        ["former"] = NameUse.Former,
        ["trade"] = NameUse.Trade,
    };

    internal void Read()
    {
        if (rows.FieldCount > rows.Header.Count)
        {
            output.Drop("field-count", TableColumn.Kind, rows.FieldCount.ToString(CultureInfo.InvariantCulture),
                "more fields than the header has columns: a text with the delimiter needs quotes");
            return;
        }

        if (TableRowKind.IsPerson(rows[TableColumn.Kind]) || TableRowKind.IsPerson(rows[TableColumn.FromKind])
            || TableRowKind.IsPerson(rows[TableColumn.ToKind]))
        {
            output.Drop("natural-person", TableColumn.FromKind, "", "persons are never imported");
        }
        else if (!TableRowKind.TryParse(rows[TableColumn.Kind], out var kind))
        {
            output.Drop("unknown-kind", TableColumn.Kind, rows[TableColumn.Kind], "no kind of row; see the guide");
        }
        else if (FirstEmpty(kind) is { } empty)
        {
            output.Drop("empty", empty, "", "the row needs this cell");
        }
        else if (!IsPage(rows[TableColumn.Url]))
        {
            output.Drop("no-source", TableColumn.Url, rows[TableColumn.Url], "the source is a web address (https://…)");
        }
        else if (!TableValues.TryDay(rows[TableColumn.AsOf], out var asOf))
        {
            output.Drop("no-as-of", TableColumn.AsOf, rows[TableColumn.AsOf],
                "a day such as 2026-04-28; day and month must not be mistakable");
        }
        else if (kind.Tie != TieKind.Claim || IsClaim())
        {
            Read(kind, output.AddEvidence(rows[TableColumn.Url], asOf));
        }
    }

    /// <summary>Tells whether a row has what a claim needs beyond other ties; else it is dropped.</summary>
    private bool IsClaim()
    {
        var sentence = rows[TableColumn.Sentence];
        if (sentence.Length == 0)
        {
            output.Drop("no-sentence", TableColumn.Sentence, "", "a claim quotes the sentence of the article that states it");
        }
        else if (sentence.Length > LongestSentence)
        {
            output.Drop("long-sentence", TableColumn.Sentence, sentence.Length.ToString(CultureInfo.InvariantCulture),
                "quote the sentence and not the article: 1,000 characters at most");
        }
        else if (MayBePerson(TableColumn.From, TableColumn.FromId) || MayBePerson(TableColumn.To, TableColumn.ToId))
        {
            output.Drop("natural-person", TableColumn.From, "",
                "a name is, or may be, that of a person, and persons are never imported; if it is a firm's, give its identifier");
        }
        else if (!TableRowKind.TryParseSupplied(rows[TableColumn.ToKind], out _))
        {
            output.Drop("unknown-kind", TableColumn.ToKind, rows[TableColumn.ToKind], "organization or agency");
        }
        else
        {
            return true;
        }

        return false;
    }

    /// <summary>Articles speak of people, too; whoever bears a firm's identifier is none.</summary>
    private bool MayBePerson(TableColumn name, TableColumn identifier) =>
        rows[identifier].Length == 0 && NameScreen.LooksLikePerson(rows[name]);

    private static bool IsPage(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp);

    private TableColumn? FirstEmpty(TableRowKind kind)
    {
        if (rows[TableColumn.From].Length == 0)
        {
            return TableColumn.From;
        }

        return kind.Subject is null && rows[TableColumn.To].Length == 0 ? TableColumn.To : null;
    }

    private void Read(TableRowKind kind, EvidenceId evidence)
    {
        if (kind.Tie == TieKind.Claim)
        {
            ReadClaim(evidence);
        }
        else if (kind.Tie is { } tie)
        {
            ReadTie(tie, evidence);
        }
        else if (kind.Subject is { } subject)
        {
            Note(Node(subject, TableColumn.From, TableColumn.FromId, evidence));
        }
        else
        {
            ReadName(evidence);
        }
    }

    private void ReadName(EvidenceId evidence)
    {
        var written = rows[TableColumn.FromKind];
        var subject = EntityKind.Organization;
        if (written.Length > 0 && !TableRowKind.TryParseSubject(written, out subject))
        {
            output.Drop("unknown-kind", TableColumn.FromKind, written, "organization, agency, service or award");
        }
        else if (subject is EntityKind.Service or EntityKind.Award)
        {
            output.Drop("unknown-kind", TableColumn.FromKind, written, "other names are kept of organizations and agencies");
        }
        else if (!NameUses.TryGetValue(rows[TableColumn.Role], out var use))
        {
            output.Drop("unknown-role", TableColumn.Role, rows[TableColumn.Role], "alias, acronym, former or trade");
        }
        else
        {
            Node(subject, TableColumn.From, TableColumn.FromId, evidence)
                .AddName(new NameForm(rows[TableColumn.To], use));
        }
    }

    private void ReadTie(TieKind kind, EvidenceId evidence)
    {
        // Both are given for every kind but claim, which is read by itself.
        if (Ends(kind.FromKind()!.Value, kind.ToKind()!.Value, evidence) is not var (from, to))
        {
            return;
        }

        var (start, end, amount) = (Day(TableColumn.Start), Day(TableColumn.End), Amount(TableColumn.Amount));
        NoteEnds(kind, from, to);
        output.Sink.Add(new TieStatement
        {
            Kind = kind,
            From = from.Key,
            To = to.Key,
            Evidence = evidence,
            Role = kind == TieKind.Serves ? Role() : "",
            Discriminator = kind == TieKind.Subaward
                // As the importer of award files words it, so that the same subaward in both is one tie.
                ? string.Create(
                    CultureInfo.InvariantCulture, $"{rows[TableColumn.Number]}|{start:yyyy-MM-dd}|{amount?.Amount:0.00##}")
                : "",
            Start = start,
            End = end,
            Amount = kind == TieKind.Subaward ? amount : null,
        });
    }

    private void ReadClaim(EvidenceId evidence)
    {
        _ = TableRowKind.TryParseSupplied(rows[TableColumn.ToKind], out var supplied);
        if (Ends(EntityKind.Organization, supplied, evidence) is not var (from, to))
        {
            return;
        }

        var sentence = rows[TableColumn.Sentence];
        output.Sink.Add(new TieStatement
        {
            Kind = TieKind.Claim,
            From = from.Key,
            To = to.Key,
            Evidence = evidence,
            Discriminator = RecordKey.Claim(
                rows[TableColumn.From], rows[TableColumn.To], rows[TableColumn.Url], sentence).Value,
            Sentence = sentence,
            Start = Day(TableColumn.Start),
            End = Day(TableColumn.End),
            Flags = TieFlags.Claimed,
        });
    }

    /// <summary>The two ends of a tie; null where they are one thing, and the row is dropped.</summary>
    private (TableNode From, TableNode To)? Ends(EntityKind fromKind, EntityKind toKind, EvidenceId evidence)
    {
        var from = Node(fromKind, TableColumn.From, TableColumn.FromId, evidence);
        var to = Node(toKind, TableColumn.To, TableColumn.ToId, evidence);
        if (from != to)
        {
            return (from, to);
        }

        output.Drop("tie-to-itself", TableColumn.To, rows[TableColumn.To], "both ends are the same");
        return null;
    }

    private void NoteEnds(TieKind kind, TableNode from, TableNode to)
    {
        switch (kind)
        {
            case TieKind.Provides:
                to.Provider ??= from.Name;
                Note(to);
                break;
            case TieKind.Holds:
                Note(to);
                break;
            case TieKind.Serves:
                Note(from);
                break;
            case TieKind.OrdersUnder:
                to.IsVehicle = true;
                break;
            case TieKind.PartOf:
                from.Department ??= to;
                break;
            default:
                break;
        }
    }

    private void Note(TableNode node)
    {
        node.Description ??= Text(TableColumn.Description);
        if (node.Kind == EntityKind.Service)
        {
            node.Status ??= Text(TableColumn.Status);
            node.ImpactLevel ??= Text(TableColumn.ImpactLevel);
            node.ServiceModels = node.ServiceModels.Length > 0 ? node.ServiceModels : rows[TableColumn.ServiceModel].Split(
                [';', '|', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        }
        else if (node.Kind == EntityKind.Award)
        {
            node.Number ??= Text(TableColumn.Number);
            node.Obligated ??= Money(TableColumn.Obligated, node);
            node.Ceiling ??= Money(TableColumn.Ceiling, node);
            node.IsVehicle |= TableValues.IsYes(rows[TableColumn.IsVehicle]);
            node.Start ??= Day(TableColumn.Start);
            node.End ??= Day(TableColumn.End);
            node.Url ??= rows[TableColumn.Url];
        }
    }

    // An award's amounts share one currency: the first that a row states.
    private decimal? Money(TableColumn column, TableNode award)
    {
        var amount = Amount(column);
        if (amount is { } stated && award.Currency is { } currency && currency != stated.Currency)
        {
            output.Repair("second-currency", column, stated.Currency, $"the award's other amount is in {currency}");
            return null;
        }

        award.Currency ??= amount?.Currency;
        return amount?.Amount;
    }

    private TableNode Node(EntityKind kind, TableColumn name, TableColumn identifiers, EvidenceId evidence)
    {
        var illFormed = new List<string>();
        var parsed = TableIdentifiers.Parse(rows[identifiers], illFormed);
        foreach (var text in illFormed)
        {
            output.Repair("ill-formed-identifier", identifiers, text, "an identifier is written scheme:value");
        }

        return nodes.Get(kind, rows[name], parsed, evidence);
    }

    private string Role()
    {
        var role = rows[TableColumn.Role].ToLowerInvariant();
        if (role is "" or "awarding" or "funding")
        {
            return role.Length == 0 ? "awarding" : role;
        }

        output.Repair("unknown-role", TableColumn.Role, role, "awarding or funding; taken as awarding");
        return "awarding";
    }

    private string? Text(TableColumn column) => rows[column] is { Length: > 0 } text ? text : null;

    private DateOnly? Day(TableColumn column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (TableValues.TryDay(text, out var day))
        {
            return day;
        }

        output.Repair("impossible-date", column, text, "no such day, or day and month can be mistaken");
        return null;
    }

    private Money? Amount(TableColumn column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        var currency = rows[TableColumn.Currency].ToUpperInvariant();
        if (currency.Length != 3 || !currency.All(char.IsAsciiLetterUpper))
        {
            output.Repair("no-currency", column, text, "an amount needs a currency such as USD");
            return null;
        }

        if (TableValues.TryAmount(text, rows.Header.Delimiter == ';', out var amount))
        {
            return new Money(amount, currency);
        }

        output.Repair("ill-formed-amount", column, text, "no amount, or one that can be read in two ways");
        return null;
    }
}
