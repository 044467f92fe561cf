using System.Globalization;
using Cutset.Asking.Questions;
using Cutset.Asking.Reports;
using Cutset.Asking.Screening;
using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Screening;
using Cutset.Sources.Vendors;
using Cutset.Web.Access;
using Cutset.Web.Hosting;
using Cutset.Web.Pages.Choosing;
using Cutset.Web.Pages.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Pages.Screen;

/// <summary><c>/screen</c>: upload a list, say which column is what, get a row for each vendor.</summary>
internal static class ScreenEndpoint
{
    private const int SampleRows = 5;

    private static readonly ScreenModel Empty = new(null, "", [], null, [], null, null, null, [], false);

    /// <summary>The page before an upload.</summary>
    public static Task Get(HttpContext context) => Show(context, Empty);

    /// <summary>Takes a list, or starts one that was taken.</summary>
    public static async Task Post(HttpContext context)
    {
        var jobs = context.RequestServices.GetRequiredService<ScreenJobs>();
        var form = await FormTokens.Read(context).ConfigureAwait(false);
        if (form.Files is [var file, ..])
        {
            var job = await jobs.Add(
                Caller.Of(context).Owner, Path.GetFileName(file.FileName), stream => file.CopyToAsync(stream, context.RequestAborted)).ConfigureAwait(false);
            context.Response.Redirect($"/screen/{job.Id}");
            return;
        }

        var known = jobs.Find(Caller.Of(context).Owner, form["job"].ToString())
            ?? throw new UsageException("Choose a file first: a CSV or XLSX with a row for each vendor.");
        await Start(context, jobs, known, form).ConfigureAwait(false);
        context.Response.Redirect($"/screen/{known.Id}");
    }

    /// <summary>The columns, the progress, or the result.</summary>
    public static Task GetJob(HttpContext context)
    {
        var jobs = context.RequestServices.GetRequiredService<ScreenJobs>();
        if (jobs.Find(Caller.Of(context).Owner, context.Request.RouteValues["job"] as string) is not { } job)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        if (job.Result is { } result)
        {
            var address = QuestionAddress.Of(context.Request);
            return Show(context, Empty with
            {
                Id = job.Id,
                Name = job.Name,
                Address = address,
                Doing = "",
                Elapsed = job.Elapsed,
                Counts = ScreenCountsJson.Of(result.Rows),
                Rows = [.. result.Rows.OrderBy(Rank).Skip(address.Place("offset")).Take(ScreenModel.RowsShown).Select(row => ScreenRowJson.Of(row, result.To is not null))],
                WithAgency = result.To is not null,
            });
        }

        if (job.Problem is not null || job.Doing is not null)
        {
            return Show(context, Empty with
            {
                Id = job.Id,
                Name = job.Name,
                Doing = job.Doing,
                Problem = job.Problem,
                Progress = job.Progress,
                Elapsed = job.Elapsed,
            });
        }

        return Show(context, Columns(jobs, job));
    }

    /// <summary>The result, to keep.</summary>
    public static async Task GetResult(HttpContext context)
    {
        var job = context.RequestServices.GetRequiredService<ScreenJobs>().Find(
            Caller.Of(context).Owner, context.Request.RouteValues["job"] as string);
        var form = context.Request.RouteValues["form"] as string;
        if (job?.Result is not { } result || form is not ("csv" or "xlsx" or "json"))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var path = Path.Combine(Path.GetDirectoryName(job.FilePath)!, "result." + form);
        await Task.Run(() => ScreenFiles.Write(path, result), context.RequestAborted).ConfigureAwait(false);
        context.Response.ContentType = form switch
        {
            "csv" => "text/csv; charset=utf-8",
            "json" => "application/json; charset=utf-8",
            _ => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        };
        context.Response.Headers.ContentDisposition =
            $"attachment; filename=\"{Exports.NameOf("screened", Path.GetFileNameWithoutExtension(job.Name))}.{form}\"";
        await context.Response.SendFileAsync(path, context.RequestAborted).ConfigureAwait(false);
    }

    private static async Task Start(HttpContext context, ScreenJobs jobs, ScreenJob job, IFormCollection form)
    {
        var agency = form["agency"].ToString().Trim();
        if (agency.Length > 0)
        {
            var address = QuestionAddress.Of(context.Request).At($"/screen/{job.Id}").With("agency", agency);
            agency = await context.RequestServices.GetRequiredService<Questions>().AskSmall(
                (session, token) => Names.Require(session, address, "agency", session.PickTo, token).Id,
                context.RequestAborted).ConfigureAwait(false);
        }

        var chosen = Enum.GetValues<VendorRole>().Select(role => (Role: role, Column: form["column-" + role].ToString())).ToList();
        jobs.Start(
            job,
            columns => chosen.Where(static pair => pair.Column.Length > 0).Aggregate(
                columns,
                static (all, pair) => all.With(pair.Role, LetterOf(pair.Column))),
            agency.Length == 0 ? null : agency,
            ChainWords.ReadGrade(form["grade"].ToString() is { Length: > 0 } grade ? grade : null) ?? ChainWords.UsualGrade);
    }

    /// <summary>What matters most comes first: ties by their grade, then matches, then what may be one.</summary>
    private static int Rank(ScreenRow row) => (row.Chain?.Grade, row.Match.Verdict) switch
    {
        ("documented", _) => 0,
        ("inferred", _) => 1,
        (not null, _) => 2,
        (null, ScreenVerdict.Same) => 3,
        (null, ScreenVerdict.Possible) => 4,
        _ => 5,
    };

    private static string LetterOf(string column) =>
        int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? VendorTable.LetterOf(number)
            : throw new UsageException($"'{column}' is no column.");

    private static ScreenModel Columns(ScreenJobs jobs, ScreenJob job)
    {
        try
        {
            using var table = VendorTable.Open(job.FilePath, jobs.Limits);
            var sample = new List<IReadOnlyList<string>>();
            while (sample.Count < SampleRows && table.Read())
            {
                sample.Add([.. table.Cells]);
            }

            var guess = VendorColumns.ByHeader(table.Header).WithNameByContent(sample);
            return Empty with { Id = job.Id, Name = job.Name, Header = table.Header, Guess = guess, Sample = sample };
        }
        catch (CutsetException error)
        {
            var problem = error.Message.Replace(job.FilePath, job.Name, StringComparison.Ordinal);
            return Empty with { Id = job.Id, Name = job.Name, Problem = problem };
        }
    }

    private static Task Show(HttpContext context, ScreenModel model) =>
        context.RequestServices.GetRequiredService<PageRenderer>().Write<ScreenPage>(context, model);
}
