using System.Text.Json;
using Cutset.Core.Model;

namespace Cutset.Sources.FedRamp;

/// <summary>
/// Reads which agency authorised which service: a statement for each row of the two mapping tables (the first
/// authorisation and every later agency's), and from the products' own lists where a table is missing.
/// </summary>
internal sealed class AuthorisationReader(
    FedRampOutput output, AgencyBook agencies, IReadOnlyDictionary<string, FedRampProduct> products)
{
    private readonly List<TieStatement> _statements = [];
    private readonly HashSet<(RecordKey Service, RecordKey Agency)> _mapped = [];

    internal void Read(JsonElement root, CancellationToken cancellationToken)
    {
        var hasFirst = ReadMapping(root, "AtoMapping", cancellationToken);
        var hasLater = ReadMapping(root, "ReuseMapping", cancellationToken);
        if (!hasFirst || !hasLater)
        {
            ReadLists(cancellationToken);
        }

        Emit();
    }

    private bool ReadMapping(JsonElement root, string table, CancellationToken cancellationToken)
    {
        if (!JsonText.TryArray(root, out var rows, "data", table) || rows.GetArrayLength() == 0)
        {
            return false;
        }

        var index = 0;
        foreach (var row in rows.EnumerateArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            ReadRow(row, $"/data/{table}/{index++}");
        }

        output.Sink.CountRows(index);
        return true;
    }

    private void ReadRow(JsonElement row, string pointer)
    {
        var id = JsonText.Line(row, "id") is { } written ? FedRampProduct.Canonical(written) : "";
        if (!products.TryGetValue(id, out var product))
        {
            output.Drop(pointer, "unknown-product", "id", id, "no product of the file has this id");
            return;
        }

        if (!product.MayBeAuthorised)
        {
            output.Drop(pointer, "not-authorised", "status", product.Status,
                "the register lists the service in another state than authorised");
            return;
        }

        var agencyId = JsonText.Line(row, "sub_id") ?? JsonText.Line(row, "agency_id");
        if (!agencies.TryFind(agencyId, JsonText.Line(row, "parent"), JsonText.Line(row, "sub"), pointer, out var agency))
        {
            output.Drop(pointer, "no-agency", "agency_id", agencyId, "a placeholder of the register, no agency");
            return;
        }

        var start = output.Day(row, "ato_date", pointer) ?? output.Day(row, "auth_date", pointer);
        Add(product, agency, pointer, start, output.Day(row, "exp_date", pointer));
    }

    private void ReadLists(CancellationToken cancellationToken)
    {
        foreach (var product in products.Values.OrderBy(static product => product.Id, StringComparer.Ordinal))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!product.MayBeAuthorised)
            {
                continue;
            }

            foreach (var (name, index) in Listed(product))
            {
                var pointer = $"{product.Pointer}/agency_authorizations/{index}";
                if (!agencies.TryFind(name, product.Id, pointer, out var agency))
                {
                    output.Drop(pointer, "no-agency", "agency_authorizations", name,
                        "a placeholder of the register, no agency");
                }
                else if (!_mapped.Contains((KeyOf(product), agency)))
                {
                    Add(product, agency, pointer, null, null);
                }
            }
        }
    }

    // The index is that in the file: empty strings and sentinels stand among the names.
    private static IEnumerable<(string Name, int Index)> Listed(FedRampProduct product) =>
        JsonText.Items(product.Row, "agency_authorizations")
            .Select(static (item, index) => (Name: JsonText.Value(item) ?? "", index))
            .Where(static item => item.Name.Length > 0);

    private static RecordKey KeyOf(FedRampProduct product) => RecordKey.Service("fedramp", product.Id);

    private void Add(FedRampProduct product, RecordKey agency, string pointer, DateOnly? start, DateOnly? end)
    {
        var service = KeyOf(product);
        _mapped.Add((service, agency));
        _statements.Add(new TieStatement
        {
            Kind = TieKind.Authorised,
            From = service,
            To = agency,
            Evidence = output.AddEvidence(pointer, FedRampOutput.PageOf(product.Id)),
            Role = agencies.IsProgramme(agency) ? TieRoles.Certification : "",
            Start = start,
            End = end,
        });
    }

    private void Emit()
    {
        // Rows of one tie are merged later on, and its end is the latest: the remark must rest on that one.
        var ends = new Dictionary<(RecordKey, RecordKey), DateOnly>();
        foreach (var statement in _statements)
        {
            var tie = (statement.From, statement.To);
            if (statement.End is { } end && (!ends.TryGetValue(tie, out var latest) || end > latest))
            {
                ends[tie] = end;
            }
        }

        foreach (var statement in _statements)
        {
            var isPast = ends.TryGetValue((statement.From, statement.To), out var end) && end < output.AsOf;
            output.Sink.Add(isPast ? statement with { Flags = TieFlags.ListedAfterExpiry } : statement);
        }
    }
}
