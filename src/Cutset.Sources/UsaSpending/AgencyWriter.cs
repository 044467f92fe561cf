using Cutset.Core.Identifiers;
using Cutset.Core.Model;

namespace Cutset.Sources.UsaSpending;

/// <summary>
/// Makes agency records of the code and name columns, with the part-of tie of the code pair. Agencies are keyed by
/// code: their names differ in spelling from file to file.
/// </summary>
internal sealed class AgencyWriter(UsaSpendingRows rows)
{
    private readonly BoundedCache<RecordKey?> _known = new();

    /// <summary>
    /// The sub-agency, or the department where no sub-agency is named; null where neither is (code 999, empty names).
    /// </summary>
    internal RecordKey? Write(AgencyColumns columns)
    {
        var hash = new ContentHash();
        hash.Add(rows.Field(columns.Code));
        hash.Add(rows.Field(columns.Name));
        hash.Add(rows.Field(columns.SubCode));
        hash.Add(rows.Field(columns.SubName));
        if (!_known.TryGet(hash.Value, out var key))
        {
            key = Make(columns);
            _known.Add(hash.Value, key);
        }

        return key;
    }

    private RecordKey? Make(AgencyColumns columns)
    {
        Identifier? departmentId = AgencyCodes.TryNormaliseDepartment(rows.Text(columns.Code), out var code)
            && code != AgencyCodes.UnknownDepartment ? new Identifier(Schemes.Cgac, code) : null;
        var departmentName = rows.Text(columns.Name);
        RecordKey? department = null;
        if (departmentId is { } id && departmentName is not null)
        {
            department = RecordKey.Agency(id);
            rows.Sink.Add(new AgencyRecord
            {
                Key = department.Value,
                Evidence = rows.Evidence,
                Names = [new NameForm(departmentName, NameUse.Registered)],
                Identifiers = [id],
            });
        }

        if (!AgencyCodes.TryNormaliseSubAgency(rows.Text(columns.SubCode), out var subCode)
            || rows.Text(columns.SubName) is not { } subName)
        {
            return department;
        }

        var subId = new Identifier(Schemes.UsSubtier, subCode);
        var sub = RecordKey.Agency(subId);
        rows.Sink.Add(new AgencyRecord
        {
            Key = sub,
            Evidence = rows.Evidence,
            Names = [new NameForm(subName, NameUse.Registered)],
            Identifiers = [subId],
            DepartmentName = department is null ? null : departmentName,
            DepartmentId = department is null ? null : departmentId,
        });
        if (department is { } whole)
        {
            rows.Sink.Add(new TieStatement { Kind = TieKind.PartOf, From = sub, To = whole, Evidence = rows.Evidence });
        }

        return sub;
    }
}
