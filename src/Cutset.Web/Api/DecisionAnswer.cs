using System.Globalization;
using System.Text.Json;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Sessions;
using Cutset.Core.Model;

namespace Cutset.Web.Api;

/// <summary><c>/api/v1/decisions</c>. The author is the caller; the store writes the audit log.</summary>
internal static class DecisionAnswer
{
    private const int LongestNote = 2000;

    /// <summary>Lists them.</summary>
    public static Task<object?> List(ApiRequest request)
    {
        var limit = request.Number("limit", 1, 10_000) ?? 1000;
        var offset = request.Number("offset", 0, PageLinks.MostOffset) ?? 0;
        using var store = request.Workspace.OpenDecisions(request.Options.Clock);
        var all = store.All();
        PageLinks.Set(request, offset, limit, all.Count > offset + limit);
        return Task.FromResult<object?>(new DecisionsReport(
            [.. all.Skip(offset).Take(limit).Select(DecisionJson.Of)],
            [.. DecisionConflicts.Find(all).Select(static pair => new ConflictJson(pair.Same.Id, pair.Different.Id))]));
    }

    /// <summary>Records one.</summary>
    public static async Task<object?> Add(ApiRequest request)
    {
        var decision = await Read(request).ConfigureAwait(false);
        var note = decision.Note?.Trim() ?? "";
        if (note.Length > LongestNote)
        {
            throw new UsageException("note: longer than 2,000 characters.");
        }

        var number = string.IsNullOrWhiteSpace(decision.Claim)
            ? await AddOnPair(request, decision, note).ConfigureAwait(false)
            : await AddOnClaim(request, decision, note).ConfigureAwait(false);
        request.Context.Response.Headers.Location = string.Create(
            CultureInfo.InvariantCulture, $"/api/v1/decisions/{number}");
        using var store = request.Workspace.OpenDecisions(request.Options.Clock);
        return DecisionJson.Of(store.All().First(stored => stored.Id == number));
    }

    private static async Task<long> AddOnPair(ApiRequest request, DecisionRequest decision, string note)
    {
        var (one, other) = (Named(decision.One, "one"), Named(decision.Other, "other"));
        var verdict = VerdictWords.Read(Named(decision.Verdict, "verdict"));
        var (left, right) = await Find(
            request,
            (session, token) => (
                RecordPicker.Pick(session.Reader, one, "one", token), RecordPicker.Pick(session.Reader, other, "other", token)))
            .ConfigureAwait(false);
        using var store = request.Workspace.OpenDecisions(request.Options.Clock);
        return store.Add(left.Key, right.Key, verdict, request.Caller.Name, note);
    }

    private static async Task<long> AddOnClaim(ApiRequest request, DecisionRequest decision, string note)
    {
        if (decision.One is not null || decision.Other is not null)
        {
            throw new UsageException("A decision is about a claim, or about one and other: not about both.");
        }

        var verdict = VerdictWords.ReadOnClaim(Named(decision.Verdict, "verdict"));
        var key = await Find(request, (session, token) => ClaimQueue.Pick(session.Reader, decision.Claim!, token)).ConfigureAwait(false);
        using var store = request.Workspace.OpenDecisions(request.Options.Clock);
        return store.AddOnClaim(key, verdict, request.Caller.Name, note);
    }

    /// <summary>Takes one back.</summary>
    public static Task<object?> Undo(ApiRequest request)
    {
        using var store = request.Workspace.OpenDecisions(request.Options.Clock);
        var text = request.Part("number");
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || !store.Retract(number, request.Caller.Name))
        {
            throw new NotThereException($"'{text}' is no standing decision. GET /api/v1/decisions lists them.");
        }

        return Task.FromResult<object?>(DecisionJson.Of(store.All().First(stored => stored.Id == number)));
    }

    /// <summary>Looks up what the body names. What is not there is a fault of the body: the address is (so 422, not 404).</summary>
    private static async Task<T> Find<T>(ApiRequest request, Func<SnapshotSession, CancellationToken, T> find)
    {
        try
        {
            return await request.Questions.AskSmall(find, request.Gone).ConfigureAwait(false);
        }
        catch (NotThereException error)
        {
            throw new CutsetException(error.Message, error);
        }
    }

    private static string Named(string? value, string name) => string.IsNullOrWhiteSpace(value)
        ? throw new UsageException($"{name}: missing. Send one, other and verdict ({VerdictWords.All}), or claim and verdict ({VerdictWords.OnClaims}), and perhaps note, as JSON.")
        : value.Trim();

    private static async Task<DecisionRequest> Read(ApiRequest request)
    {
        if (request.Context.Request.ContentType is not { } type
            || !type.StartsWith("application/json", StringComparison.OrdinalIgnoreCase))
        {
            throw new UsageException("The body must be JSON, sent as application/json.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync(
                request.Context.Request.Body, ApiJson.Default.DecisionRequest, request.Gone).ConfigureAwait(false)
                ?? throw new UsageException("The body is empty.");
        }
        catch (JsonException error)
        {
            throw new UsageException($"The body is no such JSON: {error.Message}");
        }
    }
}
