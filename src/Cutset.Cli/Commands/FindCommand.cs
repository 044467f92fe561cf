using System.CommandLine;
using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Answers.Showing;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset find TEXT</c>.</summary>
internal static class FindCommand
{
    private const int UsualLimit = 20;

    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var text = new Argument<string[]>("text")
        {
            Description = "A name, part of a name, an acronym or an identifier (uei:..., an award key, a FedRAMP id)",
            Arity = ArgumentArity.OneOrMore,
        };
        text.Validators.Add(static result =>
        {
            if (result.Tokens.All(static token => string.IsNullOrWhiteSpace(token.Value)))
            {
                result.AddError("Say what to look for: a name, part of a name, an acronym or an identifier.");
            }
        });
        var limit = new Option<int>("--limit")
        {
            Description = $"At most so many (default {UsualLimit})",
            DefaultValueFactory = static _ => UsualLimit,
        };
        limit.Validators.Add(static result =>
        {
            if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
            {
                result.AddError("--limit must be at least 1.");
            }
        });
        var json = JsonOption.Create();
        var command = new Command("find", "Find entities by any of their names, acronyms and identifiers")
        {
            text, limit, json,
        };
        command.SetAction((parsed, cancellationToken) => Task.FromResult(Run(
            host,
            WorkspaceOption.Folder(parsed, host),
            string.Join(' ', parsed.GetRequiredValue(text)),
            parsed.GetValue(limit),
            parsed.GetValue(json),
            cancellationToken)));
        return command;
    }

    private static int Run(
        CliHost host, string folder, string text, int limit, bool json, CancellationToken cancellationToken)
    {
        using var reader = Workspace.Open(folder).OpenSnapshot();
        var hits = reader.FindEntities(text, null, limit, cancellationToken);
        if (json)
        {
            JsonOutput.Write(host.Out, new FindReport(text, [.. hits.Select(static hit => new FindHitJson(
                hit.Entity.Id,
                EntityRef.CodeOf(hit.Entity.Kind),
                hit.Entity.Name,
                HitWords.Of(hit.Reason),
                hit.Matched,
                hit.Score,
                hit.Entity.Records))]));
            return ExitCodes.Ok;
        }

        if (hits.Count == 0)
        {
            var near = reader.FindNear(text, cancellationToken: cancellationToken);
            host.Error.WriteLine($"Nothing in these records is called '{SafeText.Line(text)}'. "
                + (near.Count == 0 ? "Try part of the name, or 'cutset status' to see what is loaded." : EntityPicker.Advice(near)));
            return ExitCodes.Ok;
        }

        host.Tables().Write(
            ["id", "kind", "name", "found by", ">records"],
            hits.Select(static IReadOnlyList<string> (hit) =>
            [
                hit.Entity.Id,
                EntityRef.CodeOf(hit.Entity.Kind),
                hit.Entity.Name,
                $"{HitWords.Of(hit.Reason)}: {hit.Matched}",
                Figures.Count(hit.Entity.Records),
            ]));
        return ExitCodes.Ok;
    }
}
