using System.Text.Json;
using System.Text.RegularExpressions;
using Cutset.Core.Model;

namespace Cutset.Sources.FedRamp;

/// <summary>
/// The agencies of a file: found by id or by name, handed over when first met, each sub-agency with its department.
/// Rows that stand for no agency (the former Joint Authorization Board, "other entity", the placeholder 22-000) are
/// never handed over.
/// </summary>
internal sealed partial class AgencyBook(FedRampOutput output)
{
    private const int LengthOfDepartmentId = 6;
    private const string ProgrammeId = "22-092";
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Row>> _rowsByName = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _pseudoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "JAB Authorization", "Legacy JAB Authorization", "Other Federal Entity", "Other Executive Branch Subagency",
    };
    private readonly HashSet<RecordKey> _emitted = [];
    private readonly HashSet<RecordKey> _programme = [];

    /// <summary>The FedRAMP programme itself: its authorisation certifies a service and is nobody's use of it.</summary>
    internal bool IsProgramme(RecordKey agency) => _programme.Contains(agency);

    /// <summary>True when a row of <c>Agencies</c> bears the name.</summary>
    internal bool Has(string name) => _rowsByName.ContainsKey(name);

    /// <summary>Hands over the rows of <c>Agencies</c>.</summary>
    internal void ReadAll(JsonElement agencies, string pointer, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        foreach (var (element, index) in agencies.EnumerateArray().Select(static (item, index) => (item, index)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var row = new Row(
                (JsonText.Line(element, "id") ?? JsonText.Line(element, "sub_id") ?? "").ToUpperInvariant(),
                JsonText.Line(element, "parent"), JsonText.Line(element, "sub"), $"{pointer}/{index}", element);
            rows.Add(row);
            if (!Register(row))
            {
                output.Drop(row.Pointer, "no-agency", "id", row.Id, "a placeholder of the register, no agency");
            }
            else if (row.Id.Length > 0 && !row.HasId)
            {
                output.Repair(row.Pointer, "ill-formed-agency-id", "id", row.Id, "kept by its name alone");
            }
        }

        // All rows are known first, so that a department's own row is cited rather than that of its sub-agency.
        foreach (var row in rows.Where(row => !IsPseudo(row)))
        {
            Emit(row);
        }

        output.Sink.CountRows(rows.Count);
    }

    /// <summary>
    /// The agency that a mapping row or a product names, by id or else by the two names; false when it is none.
    /// An agency that has no row of its own is handed over as named here.
    /// </summary>
    internal bool TryFind(string? id, string? parent, string? sub, string pointer, out RecordKey key)
    {
        var row = new Row(id?.ToUpperInvariant() ?? "", parent, sub, pointer, default);
        key = default;
        if (IsPseudo(row) || (row.Id.Length == 0 && row.Name is null))
        {
            return false;
        }

        var known = row.Id.Length > 0
            ? _rows.GetValueOrDefault(row.Id)
            : OnlyOne(_rowsByName.GetValueOrDefault(row.Name!)?.FindAll(other => IsSameDepartment(row, other)));
        key = Emit(known ?? row);
        return true;
    }

    /// <summary>
    /// The agency that a product's list names by code or by name alone. Where several have the name, it is the one
    /// whose own list holds the product; failing that, an agency known by that name only.
    /// </summary>
    internal bool TryFind(string codeOrName, string serviceId, string pointer, out RecordKey key)
    {
        if (AgencyId().IsMatch(codeOrName))
        {
            return TryFind(codeOrName, null, null, pointer, out key);
        }

        var rows = _rowsByName.GetValueOrDefault(codeOrName);
        if (rows is { Count: > 1 })
        {
            rows = rows.FindAll(row => JsonText.Items(row.Element, "auths").Any(item =>
                JsonText.Line(item, "id") is { } id && FedRampProduct.Canonical(id) == serviceId));
        }

        if (OnlyOne(rows) is { } known)
        {
            key = Emit(known);
            return true;
        }

        return TryFind(null, codeOrName, null, pointer, out key);
    }

    private static Identifier FedRampId(string id) => new(Schemes.FedRampAgency, id);

    private static bool IsSameDepartment(Row row, Row other) =>
        row.Parent is null || string.Equals(row.Parent, other.Parent, StringComparison.OrdinalIgnoreCase);

    private static Row? OnlyOne(List<Row>? rows) => rows is [var row] ? row : null;

    private static bool IsPseudoId(string id) => id.StartsWith("22-001", StringComparison.Ordinal)
        || id.StartsWith("22-055", StringComparison.Ordinal) || id.StartsWith("22-000", StringComparison.Ordinal);

    [GeneratedRegex(@"^\d{2}-\d{3}(-\d{2})?$", RegexOptions.CultureInvariant)]
    private static partial Regex AgencyId();

    private bool Register(Row row)
    {
        if (IsPseudo(row))
        {
            _ = row.Name is { } name && _pseudoNames.Add(name);
            return false;
        }

        if (row.Id.Length > 0)
        {
            _rows.TryAdd(row.Id, row);
        }

        if (row.Name is { } known)
        {
            if (!_rowsByName.TryGetValue(known, out var same))
            {
                _rowsByName.Add(known, same = []);
            }

            same.Add(row);
        }

        return row.Id.Length > 0 || row.Name is not null;
    }

    private bool IsPseudo(Row row) => IsPseudoId(row.Id)
        || (row.Name is { } name && _pseudoNames.Contains(name)) || (row.Id.Length == 0 && row.Name is null);

    private RecordKey Emit(Row row)
    {
        var identifier = row.HasId
            ? FedRampId(row.Id)
            : new Identifier(Schemes.FedRampAgencyName, row.FullName.ToUpperInvariant());
        // The register gives an id to another body in another year, so the id alone is not one agency.
        var key = row is { HasId: true, Name: { } written }
            ? RecordKey.Agency(identifier, written)
            : RecordKey.Agency(identifier);
        if (!_emitted.Add(key))
        {
            return key;
        }

        if (row.Id == ProgrammeId)
        {
            _programme.Add(key);
        }

        var evidence = output.AddEvidence(row.Pointer, null);
        var department = row.DepartmentId is { } id ? FedRampId(id) : default(Identifier?);
        output.Sink.Add(new AgencyRecord
        {
            Key = key,
            Evidence = evidence,
            Names = [new NameForm(row.Name ?? row.Id, NameUse.Registered)],
            Identifiers = [identifier],
            DepartmentName = row.IsSubAgency ? row.Parent : null,
            DepartmentId = department,
        });
        if (department is { } parent && row.Parent is { } parentName)
        {
            // The department may have no row of its own; then the sub-agency's row is what names it.
            var departmentRow = _rows.GetValueOrDefault(parent.Value)
                ?? new Row(parent.Value, parentName, null, row.Pointer, default);
            output.Sink.Add(new TieStatement
            {
                Kind = TieKind.PartOf,
                From = key,
                To = Emit(departmentRow),
                Evidence = evidence,
            });
        }

        return key;
    }

    private sealed record Row(string Id, string? Parent, string? Sub, string Pointer, JsonElement Element)
    {
        internal string? Name => Sub ?? Parent;

        internal bool HasId => AgencyId().IsMatch(Id);

        internal bool IsSubAgency => HasId ? Id.Length > LengthOfDepartmentId : Sub is not null && Parent is not null;

        internal string? DepartmentId => HasId && IsSubAgency ? Id[..LengthOfDepartmentId] : null;

        internal string FullName => IsSubAgency ? $"{Parent} / {Sub}" : Name ?? Id;
    }
}
