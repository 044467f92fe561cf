using System.Text.RegularExpressions;
using Cutset.Core.Model;

namespace Cutset.Sources.Tables;

/// <summary>
/// What a table names. Within tables equal names (of one kind, as written) mean the same thing; an identifier that is
/// itself a key (an award key, a FedRAMP id, an agency's code) makes it meet the records of other sources.
/// </summary>
internal sealed partial class TableNodes(TableSurvey survey)
{
    private static readonly string[] AgencySchemes = [Schemes.UsSubtier, Schemes.Cgac, Schemes.FedRampAgency];
    private readonly Dictionary<RecordKey, TableNode> _nodes = [];
    private readonly List<TableNode> _inFileOrder = [];

    /// <summary>The node that a row names, made when it is met first. A row without identifiers means the node of that
    /// name to which another row gives some.</summary>
    internal TableNode Get(EntityKind kind, string name, IReadOnlyList<Identifier> identifiers, EvidenceId evidence)
    {
        var known = identifiers.Count > 0 ? identifiers : survey.IdentifiersOf(kind, name);
        var key = KeyOf(kind, name, known);
        if (!_nodes.TryGetValue(key, out var node))
        {
            node = new TableNode(kind, key, name, evidence);
            _nodes.Add(key, node);
            _inFileOrder.Add(node);
        }
        else if (node.Name != name)
        {
            node.AddName(new NameForm(name, UseOf(kind, name, NameUse.Alias)));
        }

        node.AddIdentifiers(known);
        return node;
    }

    /// <summary>Hands all nodes over, in the order in which they were met.</summary>
    internal void Emit(IRecordSink sink)
    {
        foreach (var node in _inFileOrder)
        {
            switch (node.Kind)
            {
                case EntityKind.Organization:
                    sink.Add(new OrganizationRecord
                    {
                        Key = node.Key,
                        Evidence = node.Evidence,
                        Names = [.. NamesOf(node)],
                        Identifiers = [.. node.Identifiers],
                    });
                    break;
                case EntityKind.Agency:
                    sink.Add(new AgencyRecord
                    {
                        Key = node.Key,
                        Evidence = node.Evidence,
                        Names = [.. NamesOf(node)],
                        Identifiers = [.. node.Identifiers],
                        DepartmentName = node.Department?.Name,
                        DepartmentId = node.Department?.Identifiers is [var department, ..] ? department : null,
                    });
                    break;
                case EntityKind.Service:
                    sink.Add(ServiceOf(node));
                    break;
                default:
                    sink.Add(AwardOf(node));
                    break;
            }
        }
    }

    private static RecordKey KeyOf(EntityKind kind, string name, IReadOnlyList<Identifier> identifiers) => kind switch
    {
        EntityKind.Organization => RecordKey.Organization("table", name),
        EntityKind.Agency => RecordKey.Agency(
            AgencySchemes.SelectMany(scheme => identifiers.Where(id => id.Scheme == scheme))
                .Concat(identifiers)
                .Append(new Identifier(Schemes.AgencyName, name.ToUpperInvariant()))
                .First()),
        EntityKind.Service => identifiers.FirstOrDefault(static id => id.Scheme == Schemes.FedRampService) is { Value: not null } id
            ? RecordKey.Service("fedramp", id.Value)
            : RecordKey.Service("table", name),
        _ => RecordKey.Award(AwardKeyOf(name, identifiers)),
    };

    private static string AwardKeyOf(string name, IReadOnlyList<Identifier> identifiers) =>
        identifiers.FirstOrDefault(static id => id.Scheme == Schemes.UsAward) is { Value: not null } award ? award.Value
            : identifiers is [var first, ..] ? first.ToString()
            : name;

    private static IEnumerable<NameForm> NamesOf(TableNode node) =>
        node.OtherNames.Prepend(new NameForm(node.Name, UseOf(node.Kind, node.Name, NameUse.Registered)));

    private static NameUse UseOf(EntityKind kind, string name, NameUse other) =>
        kind == EntityKind.Agency && Acronym().IsMatch(name) ? NameUse.Acronym : other;

    private static ServiceRecord ServiceOf(TableNode node) => new()
    {
        Key = node.Key,
        Evidence = node.Evidence,
        Name = node.Name,
        ProviderName = node.Provider ?? "",
        Identifiers = [.. node.Identifiers],
        Status = node.Status,
        ImpactLevel = node.ImpactLevel,
        ServiceModels = [.. node.ServiceModels],
        Description = node.Description,
    };

    private static AwardRecord AwardOf(TableNode node) => new()
    {
        Key = node.Key,
        Evidence = node.Evidence,
        Basis = AwardBasis.Summary,
        AwardKey = node.Key.Value[RecordKey.AwardPrefix.Length..],
        Number = node.Number ?? node.Name,
        IsVehicle = node.IsVehicle,
        Description = node.Description,
        Currency = node.Currency ?? "USD",
        Obligated = node.Obligated,
        Ceiling = node.Ceiling,
        Start = node.Start,
        End = node.IsVehicle ? null : node.End,
        OrderingEnd = node.IsVehicle ? node.End : null,
        Url = node.Url,
    };

    [GeneratedRegex("^[A-Z][A-Z&-]{1,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
