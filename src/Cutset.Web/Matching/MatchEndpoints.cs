using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;
using Cutset.Web.Api;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Matching;

/// <summary>
/// The shapes of OpenSanctions' API (yente), so that its clients work unchanged. One difference is on purpose: <c>match</c>
/// is true only where the score reaches the threshold and the entity alone is it, never where several fit.
/// </summary>
internal static class MatchEndpoints
{
    private const int MostQueries = 500;
    private const int MostFiltered = 2000;
    private static readonly MatchQuery Nobody = new("", [], [EntityKind.Award], null);

    /// <summary>Maps the routes.</summary>
    public static void MapMatching(this WebApplication app)
    {
        app.MapPost("/match/{dataset}", static context => Guard(context, Match));
        app.MapGet("/search/{dataset}", static context => Guard(context, Search));
        app.MapGet("/entities/{id}", static context => Guard(context, Entity));
        app.MapGet("/catalog", static context => Guard(context, Catalog));
        app.MapGet("/algorithms", static context => Send(context, MatcherDocs.Algorithms()));
        app.MapGet("/healthz", static context => Send(context, new JsonObject { ["status"] = "ok" }));
        app.MapGet("/readyz", static context =>
        {
            var isReady = context.RequestServices.GetRequiredService<SnapshotHub>().Number is not null;
            return isReady
                ? Send(context, new JsonObject { ["status"] = "ok" })
                : Send(context, new JsonObject { ["status"] = "no snapshot is open", ["detail"] = "No snapshot is open." }, 503);
        });
    }

    private static async Task Match(HttpContext context)
    {
        var limit = (int)Number(context, "limit", 5, 1, 500);
        var threshold = Number(context, "threshold", 0.7, 0, 1);
        var cutoff = Math.Min(Number(context, "cutoff", 0.5, 0, 1), threshold);
        MatcherDocs.RequireAlgorithm(context.Request.Query["algorithm"].LastOrDefault());
        var body = await Read(context).ConfigureAwait(false);
        foreach (var tuning in (string[])["weights", "config"])
        {
            if (body[tuning] is JsonObject { Count: > 0 })
            {
                throw new UsageException($"{tuning}: this server matches in one way, which cannot be tuned. Leave it out.");
            }
        }

        // Clients may send an empty place for what they have nothing on.
        var queries = (body["queries"] as JsonObject ?? throw new UsageException("queries: missing."))
            .Where(static pair => pair.Value is not null).ToList();
        if (queries.Count is 0 or > MostQueries)
        {
            throw new UsageException($"queries: from 1 to {MostQueries} in one batch.");
        }

        var read = queries.Select(static pair => ExampleReader.Read(pair.Key, pair.Value)).ToList();
        var screeners = context.RequestServices.GetRequiredService<ScreenerCache>();
        var responses = await Ask(context, (session, workspace, token) =>
        {
            var filter = FilterOf(context, session, token, "changed_since");
            var found = new EntityMatcher(session, workspace, screeners, token)
                .Match([.. read.Select(static query => query ?? Nobody)], filter.IsOpen ? limit : Math.Max(limit, ScreenerCache.MostCandidates));
            var meant = found.Select((list, i) => read[i] is null ? [] : list.Where(one => one.Score >= cutoff).ToList()).ToList();
            if (!filter.IsOpen)
            {
                var entities = meant.SelectMany(static list => list).Select(static one => one.Entity).DistinctBy(static entity => entity.Node).ToList();
                var left = filter.Among(entities, session, workspace, token);
                meant = [.. meant.Select(list => list.Where(one => left.Contains(one.Entity.Node)).ToList())];
            }

            var shown = meant.Select(list => list.Take(limit).ToList()).ToList();
            var written = new FtmEntities(session, shown.SelectMany(static list => list).Select(static one => one.Entity.Node), token);
            var all = new JsonObject();
            foreach (var (place, (key, example)) in queries.Index())
            {
                all[key] = new JsonObject
                {
                    ["status"] = 200,
                    ["results"] = new JsonArray([.. shown[place].Select(one => Scored(written, one, read[place]?.Name, threshold))]),
                    ["total"] = Total(meant[place].Count),
                    ["query"] = ExampleReader.Echo(example!), // an empty place is left out above
                };
            }

            return all;
        }).ConfigureAwait(false);
        context.Response.Headers["x-batch-size"] = queries.Count.ToString(CultureInfo.InvariantCulture);
        await Send(context, new JsonObject { ["responses"] = responses, ["matcher"] = MatcherDocs.Features(), ["limit"] = limit }).ConfigureAwait(false);
    }

    private static async Task Search(HttpContext context)
    {
        var limit = (int)Number(context, "limit", 10, 0, 500);
        var offset = (int)Number(context, "offset", 0, 0, 9499);
        var schema = context.Request.Query["schema"].FirstOrDefault() ?? "Thing";
        var kinds = FtmSchema.KindsOf(schema) ?? throw new UsageException($"schema: '{schema}' is none.");
        var text = context.Request.Query["q"].ToString();
        await Send(context, await Ask(context, (session, workspace, token) =>
        {
            var filter = FilterOf(context, session, token, "changed_since", "filter", "sort");
            // What is left out is not known before it is found.
            var most = filter.IsOpen ? offset + limit + 1 : Math.Max(MostFiltered, offset + limit + 1);
            IReadOnlyList<EntityHit> hits = kinds.IsEmpty ? [] : session.Reader.FindEntities(text, kinds, most, token);
            var mayBeMore = hits.Count == most;
            if (!filter.IsOpen)
            {
                var left = filter.Among([.. hits.Select(static hit => hit.Entity)], session, workspace, token);
                hits = [.. hits.Where(hit => left.Contains(hit.Entity.Node))];
            }

            var page = hits.Skip(offset).Take(limit).ToList();
            var entities = new FtmEntities(session, page.Select(static hit => hit.Entity.Node), token);
            return new JsonObject
            {
                ["limit"] = limit,
                ["offset"] = offset,
                ["total"] = Total(hits.Count, mayBeMore ? "gte" : "eq"),
                ["results"] = new JsonArray([.. page.Select(hit => entities.Of(hit.Entity))]),
                ["facets"] = new JsonObject(),
            };
        }).ConfigureAwait(false)).ConfigureAwait(false);
    }

    private static async Task Entity(HttpContext context)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var answer = await Ask(context, (session, _, token) =>
            session.Reader.FindEntities(id, null, 1, token) is [{ Reason: HitReason.Id } hit]
                ? new FtmEntities(session, [hit.Entity.Node], token).Of(hit.Entity)
                : null).ConfigureAwait(false) ?? throw new NotThereException("No such entity!");
        var canonical = (string)answer["id"]!;
        if (canonical != id)
        {
            // The id of a record that is part of another entity by now.
            context.Response.StatusCode = 308;
            context.Response.Headers.Location = "/entities/" + canonical;
            return;
        }

        await Send(context, answer).ConfigureAwait(false);
    }

    private static async Task Catalog(HttpContext context) => await Send(
        context, await Ask(context, static (session, _, token) => MatcherDocs.Catalog(session, token)).ConfigureAwait(false))
        .ConfigureAwait(false);

    private static JsonObject Scored(FtmEntities entities, MatchCandidate candidate, string? name, double threshold)
    {
        var (features, explanations) = (new JsonObject(), new JsonObject());
        Add("name_match", Math.Round(candidate.NameScore, 4), candidate.Why, name, candidate.Entity.Name);
        if (candidate.SharesIdentifier)
        {
            Add("identifier_match", 1.0, "An identifier is the same", null, null);
        }

        if (candidate.SameCountry is { } same)
        {
            Add(
                "country_mismatch", same ? 0.0 : 1.0,
                same ? "A record lies in the country given" : "No record lies in the country given", null, null);
        }

        var result = entities.Of(candidate.Entity);
        result["score"] = candidate.Score;
        result["features"] = features;
        result["explanations"] = explanations;
        result["match"] = candidate.IsMatch && candidate.Score >= threshold;
        return result;

        void Add(string feature, double score, string detail, string? query, string? found)
        {
            features[feature] = score;
            explanations[feature] = new JsonObject
            {
                ["score"] = score,
                ["detail"] = detail,
                ["query"] = query,
                ["candidate"] = found,
                ["weight"] = null,
            };
        }
    }

    private static JsonObject Total(int value, string relation = "eq") => new() { ["value"] = value, ["relation"] = relation };

    private static EntityFilter FilterOf(
        HttpContext context, SnapshotSession session, CancellationToken token, params ReadOnlySpan<string> unanswerable)
    {
        var name = (string)context.Request.RouteValues["dataset"]!; // a part of the route
        var known = MatcherDocs.Datasets(session, token);
        return name is "default" or "all" || known.Contains(name)
            ? EntityFilter.Read(context.Request, name, known, unanswerable)
            : throw new NotThereException($"No such dataset: {name}. Use 'default' for all records; /catalog lists them.");
    }

    private static double Number(HttpContext context, string name, double usual, double least, double most)
    {
        if (context.Request.Query[name].FirstOrDefault() is not { Length: > 0 } text)
        {
            return usual;
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{name}: from {least} to {most}."));
    }

    private static async Task<JsonObject> Read(HttpContext context)
    {
        try
        {
            return await JsonNode.ParseAsync(
                context.Request.Body, documentOptions: new JsonDocumentOptions { MaxDepth = 16 },
                cancellationToken: context.RequestAborted).ConfigureAwait(false) as JsonObject
                ?? throw new UsageException("The body must be a JSON object.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"The body is no JSON: {error.Message}");
        }
    }

    private static Task<T> Ask<T>(HttpContext context, Func<SnapshotSession, Workspace, CancellationToken, T> question)
    {
        var folder = context.RequestServices.GetRequiredService<WebServerOptions>().Workspace;
        return context.RequestServices.GetRequiredService<Questions>().Ask(
            (session, token) => question(session, Workspace.Open(folder), token), context.RequestAborted);
    }

    /// <summary>Faults in the shape of that API: <c>{"detail": …}</c>.</summary>
    private static async Task Guard(HttpContext context, Func<HttpContext, Task> handle)
    {
        try
        {
            await handle(context).ConfigureAwait(false);
        }
        catch (CutsetException error) when (!context.Response.HasStarted)
        {
            await Send(context, new JsonObject { ["detail"] = error.Message }, ApiEndpoints.StatusOf(error).Status).ConfigureAwait(false);
        }
    }

    private static Task Send(HttpContext context, JsonObject answer, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.CacheControl = "no-cache";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(answer.ToJsonString()), context.RequestAborted).AsTask();
    }
}
