using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;
using Cutset.Web.Api;
using Cutset.Web.Hosting;
using Cutset.Web.Matching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Reconciliation;

/// <summary><c>/reconcile</c>: the W3C Reconciliation Service API 0.2, for OpenRefine and its like.</summary>
internal static class ReconcileEndpoints
{
    private const int MostQueries = 1000;
    private const int UsualLimit = 5;
    private const int MostLimit = 25;
    private const int SuggestLimit = 10;

    /// <summary>Maps the routes.</summary>
    public static void MapReconciliation(this WebApplication app)
    {
        app.MapMethods("/reconcile", ["GET", "POST"], static context => ApiEndpoints.Guard(context, () => Serve(context)));
        app.MapGet("/reconcile/suggest/entity", static context => ApiEndpoints.Guard(context, () => SuggestEntity(context)));
        app.MapGet("/reconcile/suggest/type", static context => ApiEndpoints.Guard(context, () => SuggestType(context)));
        app.MapGet("/reconcile/suggest/property", static context => ApiEndpoints.Guard(context, () => SuggestProperty(context)));
        app.MapGet("/reconcile/properties", static context => ApiEndpoints.Guard(context, () => ProposeProperties(context)));
        app.MapGet("/reconcile/preview", static context => ApiEndpoints.Guard(context, () => Preview.Serve(context)));
    }

    private static async Task Serve(HttpContext context)
    {
        var form = HttpMethods.IsPost(context.Request.Method) && context.Request.HasFormContentType
            ? await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false)
            : null;
        string? Field(string name) => form?[name].FirstOrDefault() ?? context.Request.Query[name].FirstOrDefault();
        if (Field("queries") is { } queries)
        {
            await Send(context, await Batch(context, Parse(queries, "queries")).ConfigureAwait(false)).ConfigureAwait(false);
        }
        else if (Field("query") is { } query)
        {
            // A single query, a text or an object, as older clients send it.
            var single = query.TrimStart().StartsWith('{') ? Parse(query, "query") : new JsonObject { ["query"] = query };
            var answer = await Batch(context, new JsonObject { ["q"] = single }).ConfigureAwait(false);
            await Send(context, (JsonObject)answer["q"]!.DeepClone()).ConfigureAwait(false);
        }
        else if (Field("extend") is { } extend)
        {
            await Send(context, await Extend(context, Parse(extend, "extend")).ConfigureAwait(false)).ConfigureAwait(false);
        }
        else
        {
            await Send(context, Manifest.Of(context.Request)).ConfigureAwait(false);
        }
    }

    /// <summary>Answers a batch; a query that is wrong gets an empty result with the reason, and the others theirs.</summary>
    private static async Task<JsonObject> Batch(HttpContext context, JsonObject queries)
    {
        if (queries.Count > MostQueries)
        {
            throw new UsageException($"queries: at most {MostQueries} in one batch.");
        }

        var answers = new JsonObject();
        var good = new List<(string Key, MatchQuery Query, int Limit)>();
        foreach (var (key, node) in queries)
        {
            answers[key] = new JsonObject { ["result"] = new JsonArray() };
            try
            {
                var (query, limit) = QueryReader.Read(node);
                good.Add((key, query, Math.Clamp(limit ?? UsualLimit, 1, MostLimit)));
            }
            catch (UsageException error)
            {
                answers[key]!["error"] = error.Message;
            }
        }

        if (good.Count == 0)
        {
            return answers;
        }

        var screeners = context.RequestServices.GetRequiredService<ScreenerCache>();
        var found = await Ask(context, (session, workspace, token) => new EntityMatcher(session, workspace, screeners, token)
            .Match([.. good.Select(static one => one.Query)], good.Max(static one => one.Limit))).ConfigureAwait(false);
        for (var i = 0; i < good.Count; i++)
        {
            answers[good[i].Key]!["result"] = new JsonArray([.. found[i].Take(good[i].Limit).Select(Show)]);
        }

        return answers;
    }

    private static JsonObject Show(MatchCandidate candidate)
    {
        var features = new JsonArray(
            new JsonObject { ["id"] = "name", ["value"] = Math.Round(candidate.NameScore, 4) },
            new JsonObject { ["id"] = "identifier", ["value"] = candidate.SharesIdentifier });
        if (candidate.SameCountry is { } same)
        {
            features.Add((JsonNode)new JsonObject { ["id"] = "country", ["value"] = same });
        }

        return new JsonObject
        {
            ["id"] = candidate.Entity.Id,
            ["name"] = candidate.Entity.Name,
            ["description"] = candidate.Why,
            ["score"] = Math.Round(candidate.Score * 100, 2),
            ["match"] = candidate.IsMatch,
            ["type"] = new JsonArray(Types.Of(candidate.Entity.Kind)),
            ["features"] = features,
        };
    }

    private static async Task<JsonObject> Extend(HttpContext context, JsonObject request)
    {
        var ids = (request["ids"] as JsonArray)?.Select(static id => id?.ToString() ?? "").Distinct().ToList()
            ?? throw new UsageException("extend: ids are missing.");
        var properties = (request["properties"] as JsonArray)?.Select(static property => property?["id"]?.ToString() ?? "").ToList()
            ?? throw new UsageException("extend: properties are missing.");
        return ids.Count > MostQueries
            ? throw new UsageException($"extend: at most {MostQueries} ids at once.")
            : await Ask(context, (session, workspace, token) =>
                new Extension(session, workspace, token).Of(ids, properties)).ConfigureAwait(false);
    }

    private static async Task SuggestEntity(HttpContext context)
    {
        var (prefix, cursor) = Prefix(context);
        EntityKind[] kinds =
        [
            .. context.Request.Query["type"].SelectMany(static type => (type ?? "").Split(',')).Where(static type => type.Length > 0)
                .Select(static type => Types.Read(type) ?? throw new UsageException($"type: '{type}' is none.")),
        ];
        var hits = await context.RequestServices.GetRequiredService<Questions>().AskSmall(
            (session, token) => session.Reader.FindEntities(prefix, kinds, cursor + SuggestLimit, token),
            context.RequestAborted).ConfigureAwait(false);
        await Send(context, new JsonObject
        {
            ["result"] = new JsonArray([.. hits.Skip(cursor).Select(static hit => new JsonObject
            {
                ["id"] = hit.Entity.Id,
                ["name"] = hit.Entity.Name,
                ["description"] = $"{EntityRef.CodeOf(hit.Entity.Kind)}; {HitWords.Of(hit.Reason)}: {hit.Matched}",
                ["notable"] = new JsonArray(Types.Of(hit.Entity.Kind)),
            })]),
        }).ConfigureAwait(false);
    }

    private static Task SuggestType(HttpContext context)
    {
        var (prefix, cursor) = Prefix(context);
        return Send(context, new JsonObject
        {
            ["result"] = new JsonArray([.. Types.All().Where(type =>
                ((string)type["name"]!).StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Skip(cursor)]),
        });
    }

    private static Task SuggestProperty(HttpContext context)
    {
        var (prefix, cursor) = Prefix(context);
        return Send(context, new JsonObject
        {
            ["result"] = new JsonArray([.. Extension.Properties.Where(property =>
                property.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                || property.Name.Contains(prefix, StringComparison.OrdinalIgnoreCase)).Skip(cursor).Select(Property)]),
        });
    }

    private static Task ProposeProperties(HttpContext context)
    {
        var type = context.Request.Query["type"].FirstOrDefault() ?? "organization";
        var kind = Types.Read(type) ?? throw new UsageException($"type: '{type}' is none.");
        var limit = int.TryParse(
            context.Request.Query["limit"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var most) ? most : 100;
        return Send(context, new JsonObject
        {
            ["type"] = type,
            ["limit"] = limit,
            ["properties"] = new JsonArray([.. Extension.Properties.Where(property => property.Kinds.Contains(kind)).Take(limit).Select(Property)]),
        });
    }

    private static JsonObject Property(ExtensionProperty property) => new() { ["id"] = property.Id, ["name"] = property.Name };

    private static (string Prefix, int Cursor) Prefix(HttpContext context)
    {
        var prefix = context.Request.Query["prefix"].ToString().Trim();
        if (context.Request.Query["cursor"].FirstOrDefault() is not { } cursor)
        {
            return (prefix, 0);
        }

        return int.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 1000
            ? (prefix, number)
            : throw new UsageException($"cursor: '{cursor}' is no number from 0 to 1000.");
    }

    private static JsonObject Parse(string text, string field)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 16 }) as JsonObject
                ?? throw new UsageException($"{field}: no JSON object.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"{field}: no JSON: {error.Message}");
        }
    }

    private static Task<T> Ask<T>(HttpContext context, Func<SnapshotSession, Workspace, CancellationToken, T> question)
    {
        var folder = context.RequestServices.GetRequiredService<WebServerOptions>().Workspace;
        return context.RequestServices.GetRequiredService<Questions>().Ask(
            (session, token) => question(session, Workspace.Open(folder), token), context.RequestAborted);
    }

    private static Task Send(HttpContext context, JsonObject answer) =>
        ApiEndpoints.Send(context, Encoding.UTF8.GetBytes(answer.ToJsonString()));
}
