using System.Collections.Immutable;
using Cutset.Asking.Questions;
using Cutset.Asking.Reports;
using Cutset.Asking.Reviewing;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Graphs.Cutting;
using Cutset.Web.Hosting;

namespace Cutset.Web.Api;

/// <summary>All routes of the API, in the order of the document.</summary>
internal static class ApiRoutes
{
    private static readonly ApiParameter From = new(
        "from", "string", "The supplier: a name, acronym, identifier or id", "Amazon", IsRequired: true);

    private static readonly ApiParameter To = new(
        "to", "string", "The agency (or a service, or an award): a name, acronym, identifier or id", "ICE", IsRequired: true);

    private static readonly ApiParameter Offset = new(
        "offset", "integer", "Leave out so many, from 0; the header Link names the next page and the one before");

    private static readonly ImmutableArray<ApiParameter> Time =
    [
        new("grade", "string", "The weakest grade that still counts: documented, inferred or claimed"),
        new("asOf", "string", "The state on that day, YYYY-MM-DD; default: the newest"),
        new("between", "string", "Only ties that overlap the span, YYYY-MM-DD..YYYY-MM-DD"),
        new("active", "boolean", "Without what has ended or not begun"),
        new("exact", "boolean", "Without owned companies and sub-agencies"),
        new("certain", "boolean", "With certain merges of records only"),
    ];

    private static readonly ImmutableArray<ApiParameter> Ways =
    [
        .. Time,
        new("kind", "string", "Only these kinds of tie: provides, hosts, holds, ...", IsMany: true),
        new("without", "string", "No chain through any of these", IsMany: true),
    ];

    private static readonly ApiParameter MaxHops = new("maxHops", "integer", "Chains of at most so many steps, 1 to 100");

    private static readonly ImmutableArray<ApiParameter> Chains =
    [
        .. Ways, MaxHops, new("through", "string", "Only chains through one of these", IsMany: true),
    ];

    /// <summary>The routes.</summary>
    public static ImmutableArray<ApiRoute> All { get; } =
    [
        new()
        {
            Method = "GET", Path = "/api/v1/find", Name = "find", IsPure = true, Answer = typeof(FindReport),
            Summary = "Find entities by name, part of a name, acronym or identifier; best first",
            Parameters =
            [
                new("q", "string", "What to look for", "Amazon", IsRequired: true),
                new("kind", "string", "Only these kinds: organization, agency, service, award", IsMany: true),
                new("limit", "integer", "At most so many, 1 to 200; default 20"),
                new("offset", "integer", "Leave out so many, 0 to 1000; the header Link names the next page and the one before"),
            ],
            Handle = FindAnswer.Of,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/entities/{id}", Name = "entity", Answer = typeof(EntityReport),
            Summary = "One entity: names, identifiers, records, merges, ties, services, awards, decisions",
            Parts = [new("id", "string", "Id of the entity or of one of its records; a name works where it is clear", "Amazon", true)],
            Handle = EntityAnswer.Of,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/evidence", Name = "evidence", Answer = typeof(EvidenceReport),
            Summary = "A cited record as it was published, read again from its file where that is at hand",
            Parameters =
            [
                new("file", "string", "SHA-256 of the file, as a citation gives it; 12 digits suffice", null, IsRequired: true),
                new("record", "string", "Its place in the file, as a citation gives it: row 17, a JSON pointer", null, IsRequired: true),
            ],
            Handle = EvidenceAnswer.Of,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/trace", Name = "trace", IsPure = true, Answer = typeof(TraceAnswer),
            Summary = "Every supply chain from A to B, graded by its weakest step, each step cited",
            Parameters =
            [
                From, To, new("limit", "integer", "At most so many chains, 0 to 1000; default 20"),
                new(
                    "offset", "integer",
                    "Leave out so many chains, the best of them, 0 to 100000; the header Link names the next page and the one before"),
                .. Chains,
            ],
            Handle = static request =>
            {
                var (from, to) = (request.Required("from"), request.Required("to"));
                var (limit, words) = (request.Number("limit", 0, 1000) ?? 20, request.Chains);
                var offset = request.Number("offset", 0, 100_000) ?? 0;
                return Ask(
                    request, (session, token) => new TraceQuestion(session, words).Ask(from, to, limit, offset, token), PivotNotes.Of,
                    answer => PageLinks.Set(request, offset, limit, limit > 0 && answer.ChainsFollow));
            },
        },
        new()
        {
            Method = "GET", Path = "/api/v1/backbone", Name = "backbone", IsPure = true, Answer = typeof(BackboneAnswer),
            Summary = "The providers that an agency depends on, ranked, with shares and concentration",
            Parameters =
            [
                new("agency", "string", "The agency: a name, acronym, identifier or id", "ICE", IsRequired: true),
                new("limit", "integer", "At most so many providers, 1 to 10000; default 50"), Offset, .. Time,
            ],
            Handle = static request =>
            {
                var agency = request.Required("agency");
                var (limit, words) = (request.Number("limit", 1, 10_000) ?? 50, request.Chains);
                var offset = request.Number("offset", 0, PageLinks.MostOffset) ?? 0;
                return Ask(
                    request, (session, token) => new BackboneQuestion(session, words).Ask(agency, limit, offset, token), PivotNotes.Of,
                    answer => PageLinks.Set(request, offset, limit, answer.ProvidersTotal > offset + limit));
            },
        },
        new()
        {
            Method = "GET", Path = "/api/v1/cut", Name = "cut", IsPure = true, Answer = typeof(CutAnswer),
            Summary = "The smallest sets of ties whose end separates A from B",
            Parameters =
            [
                From, To, new("byAmount", "boolean", "The least obligated money instead of the fewest ties"),
                new("by", "string", "Also what is left on that day if nothing is renewed, YYYY-MM-DD"), .. Ways,
            ],
            Handle = static request =>
            {
                var (from, to) = (request.Required("from"), request.Required("to"));
                var measure = request.Flag("byAmount") ? CutMeasure.Obligated : CutMeasure.Count;
                var (by, words) = (ChainWords.ReadDay(request.Text("by"), "by"), request.Chains);
                return Ask(request, (session, token) => new CutQuestion(session, words).Ask(from, to, measure, by, token), PivotNotes.Of);
            },
        },
        new()
        {
            Method = "GET", Path = "/api/v1/reach", Name = "reach", IsPure = true, Answer = typeof(ReachAnswer),
            Summary = "The agencies that a supplier reaches, ranked",
            Parameters = [From, new("limit", "integer", "At most so many agencies, 1 to 10000; default 50"), Offset, MaxHops, .. Ways],
            Handle = static request =>
            {
                var from = request.Required("from");
                var (limit, words) = (request.Number("limit", 1, 10_000) ?? 50, request.Chains);
                var offset = request.Number("offset", 0, PageLinks.MostOffset) ?? 0;
                return Ask(
                    request, (session, token) => new ReachQuestion(session, words).Ask(from, limit, offset, token), PivotNotes.Of,
                    answer => PageLinks.Set(request, offset, limit, answer.AgenciesTotal > offset + limit));
            },
        },
        new()
        {
            Method = "GET", Path = "/api/v1/compare", Name = "compare", IsPure = true, Answer = typeof(CompareAnswer),
            Summary = "Two providers of an agency side by side",
            Parameters =
            [
                new("first", "string", "One supplier", "Amazon", IsRequired: true),
                new("second", "string", "The other", "Microsoft", IsRequired: true), To, .. Chains,
            ],
            Handle = static request =>
            {
                var (first, second) = (request.Required("first"), request.Required("second"));
                var (to, words) = (request.Required("to"), request.Chains);
                return Ask(
                    request,
                    (session, token) =>
                    {
                        var trace = new TraceQuestion(session, words);
                        return CompareAnswer.Of(trace.Ask(first, to, 0, token), trace.Ask(second, to, 0, token));
                    },
                    PivotNotes.Of);
            },
        },
        new()
        {
            Method = "POST", Path = "/api/v1/screen", Name = "screen", Status = 202, Answer = typeof(ScreenJobJson),
            Summary = "Screen a list of vendors (CSV or XLSX); answers with a job to look after",
            Form =
            [
                new("file", "binary", "The vendors, a row each, with a header row", IsRequired: true),
                new("to", "string", "The agency to look for ties to; left out: match only"),
                new("grade", "string", "The weakest grade of chain that counts: documented, inferred (default) or claimed"),
                new("name", "string", "The column with the names, where it is not recognised"),
            ],
            Handle = ScreenAnswer.Begin,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/screen/{job}", Name = "screenJob", Answer = typeof(ScreenJobJson),
            Summary = "How far a screening is",
            Parts = [new("job", "string", "Number of the job", null, true)],
            Handle = ScreenAnswer.Look,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/screen/{job}/result", Name = "screenResult", Answer = typeof(ScreenReport),
            Summary = "The result of a screening that is done",
            Parts = [new("job", "string", "Number of the job", null, true)],
            Parameters = [new("format", "string", "json (default), csv or xlsx")],
            Handle = ScreenAnswer.Result,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/review", Name = "review", Answer = typeof(WaitingPairsReport),
            Summary = "The pairs of records that nobody has decided, what matters most first; POST /api/v1/decisions decides",
            Parameters = [new("limit", "integer", "At most so many, 1 to 10000; default 50"), Offset],
            Handle = ReviewAnswer.Pairs,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/review/claims", Name = "reviewClaims", Answer = typeof(WaitingClaimsReport),
            Summary = "The claims of articles that nobody has decided, what matters most first; POST /api/v1/decisions decides",
            Parameters = [new("limit", "integer", "At most so many, 1 to 10000; default 50"), Offset],
            Handle = ReviewAnswer.Claims,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/decisions", Name = "decisions", Answer = typeof(DecisionsReport),
            Summary = "All decisions in the order of recording, those taken back included, and the contradictions",
            Parameters =
            [
                new("limit", "integer", "At most so many, 1 to 10000; default 1000"),
                Offset,
            ],
            Handle = DecisionAnswer.List,
        },
        new()
        {
            Method = "POST", Path = "/api/v1/decisions", Name = "decide", Status = 201, Answer = typeof(DecisionJson),
            Body = typeof(DecisionRequest),
            BodyExample = """{"one":"org-0123456789ab","other":"org-ba9876543210","verdict":"different","note":"two towns"}""",
            Summary = "Record a verdict on two records (same, different, unsure), or on a claim by its key (confirmed, rejected, unsure); needs the scope decide; the next build obeys it",
            Handle = DecisionAnswer.Add,
        },
        new()
        {
            Method = "DELETE", Path = "/api/v1/decisions/{number}", Name = "undoDecision", Answer = typeof(DecisionJson),
            Parts = [new("number", "integer", "Number of the decision", null, true)],
            Summary = "Take a decision back; needs the scope decide",
            Handle = DecisionAnswer.Undo,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/status", Name = "status", Answer = typeof(StatusReport),
            Summary = "What is loaded, as of when, how many, how many rejected",
            Handle = StatusAnswer.Of,
        },
        new()
        {
            Method = "GET", Path = "/api/v1/audit", Name = "audit", Answer = typeof(AuditReport),
            Summary = "Who changed what and when, newest first; needs the scope decide",
            Parameters = [new("limit", "integer", "At most so many, 1 to 10000; default 100"), Offset],
            Handle = StatusAnswer.Audit,
        },
    ];

    /// <summary>Asks a question about chains, and notes on which merge its answer hangs.</summary>
    private static async Task<object?> Ask<T>(
        ApiRequest request,
        Func<Asking.Sessions.SnapshotSession, CancellationToken, T> question,
        Func<T, IReadOnlyList<PivotNote>> pivots,
        Action<T>? link = null)
        where T : class
    {
        var key = $"api {request.Context.Request.Path}{request.Context.Request.QueryString}";
        var answer = await request.Questions.AskOnce(key, question, request.Gone).ConfigureAwait(false);
        request.Service<PivotQueue>().Add(request.Context, pivots(answer));
        link?.Invoke(answer);
        return answer;
    }
}
