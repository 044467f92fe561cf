using Cutset.Asking.Questions;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Workspaces;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Entities;

/// <summary><c>/entity/{id}</c>: names, identifiers, records, why these are one, services, awards, agencies reached.</summary>
internal static class EntityEndpoint
{
    private const int MostWeighed = 100;

    /// <summary>Weighing looks at all records: with so many organisations it takes half a second.</summary>
    private const int QuicklyWeighed = 5000;

    private static readonly Dictionary<(string, string), PairExplanation> NoWeights = [];

    private static readonly EntityKind[] Kinds =
        [EntityKind.Organization, EntityKind.Agency, EntityKind.Service, EntityKind.Award];

    /// <summary>The page.</summary>
    public static async Task Get(HttpContext context)
    {
        var id = context.Request.RouteValues["id"] as string ?? "";
        var address = QuestionAddress.Of(context.Request);
        var folder = context.RequestServices.GetRequiredService<WebServerOptions>().Workspace;
        var model = await context.RequestServices.GetRequiredService<Questions>().Ask(
            (session, token) =>
            {
                var entity = EntityPicker.Pick(session.Reader, id, "ENTITY", Kinds, token);
                return Model(Workspace.Open(folder), session, entity, address, token);
            },
            context.RequestAborted).ConfigureAwait(false);
        await context.RequestServices.GetRequiredService<PageRenderer>().Write<EntityPage>(context, model).ConfigureAwait(false);
    }

    private static EntityModel Model(
        Workspace workspace, SnapshotSession session, EntityInfo entity, QuestionAddress address, CancellationToken cancellationToken)
    {
        var isAskedFor = address.Has("weights");
        var card = EntityCard.Of(workspace, session.Reader, entity, cancellationToken);
        var reach = entity.Kind is EntityKind.Organization or EntityKind.Service
            ? new ReachQuestion(session, new ChainWords()).Ask(
                entity.Id, EntityModel.AgenciesShown, address.Place(EntityModel.AgenciesFrom), cancellationToken)
            : null;
        var group = PartyGroups.Of(session.Graph, entity.Node).Where(node => node != entity.Node).Order().ToList();
        var shown = group.Skip(address.Place(EntityModel.GroupFrom)).Take(EntityModel.RowsShown).ToList();
        var members = session.EntitiesAt(shown);
        var ties = (entity.Kind is EntityKind.Service or EntityKind.Award ? AllTies(session.Graph, entity.Node) : Claims(session.Graph, entity.Node))
            .Where(tie => session.Graph.FromOf(tie) != session.Graph.ToOf(tie))
            .ToList();
        var organizations = session.Reader.Manifest.Counts.Organizations;
        var canWeigh = entity.Kind == EntityKind.Organization && card.Merges.Count > 0 && PairWeigher.CanWeigh(workspace, session);
        var isQuick = organizations <= QuicklyWeighed;
        return new EntityModel(
            address,
            card,
            reach,
            [.. shown.Select(node => EntityRef.Of(members[node])).OrderBy(static member => member.Name, StringComparer.Ordinal)],
            Show(session, [.. ties.Skip(address.Place(EntityModel.TiesFrom)).Take(EntityModel.RowsShown)]),
            canWeigh && (isQuick || isAskedFor) ? Weigh(workspace, session, card, cancellationToken) : NoWeights,
            canWeigh && !isQuick && !isAskedFor)
        {
            GroupTotal = group.Count,
            TiesTotal = ties.Count,
        };
    }

    /// <summary>The weights of each merge, estimated from all records.</summary>
    private static Dictionary<(string Left, string Right), PairExplanation> Weigh(
        Workspace workspace, SnapshotSession session, EntityReport card, CancellationToken cancellationToken)
    {
        var pairs = card.Merges.Take(MostWeighed).Select(static merge => (new RecordKey(merge.Left), new RecordKey(merge.Right))).ToList();
        var weigher = new PairWeigher(workspace, session, pairs, cancellationToken);
        var weights = new Dictionary<(string, string), PairExplanation>();
        foreach (var (left, right) in pairs)
        {
            if (weigher.Weigh(left, right) is { } explanation)
            {
                weights[(left.Value, right.Value)] = explanation;
            }
        }

        return weights;
    }

    private static IEnumerable<int> AllTies(SupplyGraph graph, int node) =>
        Enumerable.Range(graph.FirstOut(node), graph.FirstOut(node + 1) - graph.FirstOut(node)).Concat(IncomingTies.Of(graph, node));

    /// <summary>The claims at a node: ties are sorted by kind, and claims are the last, so that the others are not passed.</summary>
    private static IEnumerable<int> Claims(SupplyGraph graph, int node)
    {
        for (var tie = graph.FirstOut(node + 1) - 1; tie >= graph.FirstOut(node) && graph.TieKindOf(tie) == TieKind.Claim; tie--)
        {
            yield return tie;
        }

        for (var place = graph.FirstIn(node + 1) - 1;
            place >= graph.FirstIn(node) && TieMark.Kind(graph.Columns.InMarks[place]) == TieKind.Claim; place--)
        {
            yield return graph.Columns.InTies[place];
        }
    }

    private static List<TieAnswer> Show(SnapshotSession session, List<int> ties)
    {
        if (ties.Count == 0)
        {
            return [];
        }

        var found = session.TiesAt(ties, TraceAnswers.EvidencePerTie);
        var day = session.Coverage(null).Day;
        return [.. ties.Where(found.ContainsKey).Select(tie => TieAnswer.Of(found[tie], day))];
    }
}
