using Cutset.Asking.Questions;
using Cutset.Asking.Reports;
using Cutset.Asking.Screening;
using Cutset.Asking.Sessions;
using Cutset.Core.Graphs;
using Cutset.Sources.Vendors;
using Cutset.Web.Pages.Screen;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Api;

/// <summary><c>/api/v1/screen</c>.</summary>
internal static class ScreenAnswer
{
    /// <summary>Takes a list over.</summary>
    public static async Task<object?> Begin(ApiRequest request)
    {
        if (!request.Context.Request.HasFormContentType)
        {
            throw new UsageException("Send a form (multipart/form-data) with the field 'file'.");
        }

        var form = await request.Context.Request.ReadFormAsync(
            new() { MultipartBodyLengthLimit = request.Options.MaxUploadBytes, ValueCountLimit = 20 }, request.Gone).ConfigureAwait(false);
        if (form.Files.GetFile("file") is not { } file)
        {
            throw new UsageException("file: missing. Send the vendors as a CSV or XLSX file in the field 'file'.");
        }

        var grade = ReadGrade(Field(form, "grade"));
        var jobs = request.Service<ScreenJobs>();
        var job = await jobs.Add(
            request.Caller.Owner, Path.GetFileName(file.FileName), stream => file.CopyToAsync(stream, request.Gone)).ConfigureAwait(false);
        var names = Field(form, "name");
        jobs.Start(
            job, recognised => names is null ? recognised : recognised.With(VendorRole.Name, names), Field(form, "to"), grade);
        request.Context.Response.Headers.Location = "/api/v1/screen/" + job.Id;
        return Show(job);
    }

    /// <summary>Tells how far it is.</summary>
    public static Task<object?> Look(ApiRequest request) => Task.FromResult<object?>(Show(Find(request)));

    /// <summary>Gives the result.</summary>
    public static async Task<object?> Result(ApiRequest request)
    {
        var job = Find(request);
        var result = job.Result ?? throw new NotThereException("The screening is not done, or failed; look at the job.");
        var format = request.Text("format") ?? "json";
        if (format == "json")
        {
            return ScreenReport.Of(result);
        }

        if (format is not ("csv" or "xlsx"))
        {
            throw new UsageException($"format: '{format}' is none. Formats are json, csv and xlsx.");
        }

        var path = Path.Combine(Path.GetTempPath(), $"cutset-result-{job.Id}.{format}");
        try
        {
            ScreenFiles.Write(path, result);
            var response = request.Context.Response;
            response.ContentType = format == "csv"
                ? "text/csv; charset=utf-8"
                : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            response.Headers.ContentDisposition = $"attachment; filename=\"screening.{format}\"";
            await response.SendFileAsync(path, request.Gone).ConfigureAwait(false);
            return null;
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ScreenJob Find(ApiRequest request) =>
        request.Service<ScreenJobs>().Find(request.Caller.Owner, request.Part("job"))
        ?? throw new NotThereException("There is no such screening; only the last eight are kept.");

    private static ScreenJobJson Show(ScreenJob job)
    {
        var state = job.Problem is not null ? "failed" : job.Result is not null ? "done" : "running";
        return new ScreenJobJson(
            job.Id, state, state == "running" ? job.Doing : null, Math.Round(job.Elapsed.TotalSeconds, 1), job.Problem,
            job.Result is null ? null : ScreenCountsJson.Of(job.Result.Rows),
            job.Result is null ? null : $"/api/v1/screen/{job.Id}/result");
    }

    private static ChainGrade ReadGrade(string? text) => text switch
    {
        null => ChainWords.UsualGrade,
        "documented" => ChainGrade.Documented,
        "inferred" => ChainGrade.Inferred,
        "claimed" => ChainGrade.Claimed,
        _ => throw new UsageException($"grade: '{text}' is none. Grades are documented, inferred and claimed."),
    };

    private static string? Field(IFormCollection form, string name) =>
        form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
