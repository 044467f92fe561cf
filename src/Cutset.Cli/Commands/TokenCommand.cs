using System.CommandLine;
using System.Globalization;
using Cutset.Asking.Questions;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Cli.Reviewing;
using Cutset.Core.Model;
using Cutset.Store.Access;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Commands;

/// <summary><c>cutset token create|list|revoke</c>.</summary>
internal static class TokenCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create(CliHost host)
    {
        var name = new Option<string>("--name")
        {
            Description = "For whom or what it is; stands in the audit log",
            HelpName = "NAME",
            Required = true,
        };
        var scope = new Option<string>("--scope")
        {
            Description = "What it allows: read, decide, import, parted by commas (default read)",
            HelpName = "SCOPES",
            DefaultValueFactory = static _ => "read",
        };
        var expires = new Option<string?>("--expires")
        {
            Description = "The first day on which it is refused (default: never)",
            HelpName = "DAY",
        };
        var create = new Command("create", "Make a token and show it, once") { name, scope, expires };
        create.SetAction((parsed, _) => Task.FromResult(Make(
            host, Store(parsed, host), parsed.GetRequiredValue(name), parsed.GetRequiredValue(scope), parsed.GetValue(expires))));
        var list = new Command("list", "List the tokens, revoked and expired ones included; the secrets are not kept");
        list.SetAction((parsed, _) => Task.FromResult(List(host, Store(parsed, host))));
        var which = new Argument<string>("token") { Description = "Its number or its name" };
        var revoke = new Command("revoke", "Refuse a token from now on") { which };
        revoke.SetAction((parsed, _) => Task.FromResult(
            Revoke(host, Store(parsed, host), parsed.GetRequiredValue(which))));
        return new Command("token", "Tokens for programs and people that use the server") { create, list, revoke };
    }

    private static AccessStore Store(ParseResult parsed, CliHost host) =>
        AccessStore.Open(Workspace.Open(WorkspaceOption.Folder(parsed, host)), host.Clock);

    private static int Make(CliHost host, AccessStore store, string name, string scopes, string? expires)
    {
        using (store)
        {
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new UsageException("--name: say for whom or what the token is.");
            }

            DateTimeOffset? end = ChainWords.ReadDay(expires, "--expires") is { } day
                ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
                : null;
            var (token, secret) = store.Create(name.Trim(), Scopes(scopes), end, DecisionAuthor.Read(null, host));
            host.Out.WriteLine(secret);
            host.Error.WriteLine($"Token {token.Id} is shown this once. Send it as 'Authorization: Bearer {AccessStore.TokenPrefix}...'.");
            return ExitCodes.Ok;
        }
    }

    private static int List(CliHost host, AccessStore store)
    {
        using (store)
        {
            var tokens = store.Tokens();
            if (tokens.Count == 0)
            {
                host.Out.WriteLine("There is no token yet. Next: 'cutset token create --name NAME'");
                return ExitCodes.Ok;
            }

            var now = host.Clock.GetUtcNow();
            host.Tables().Write(
                [">no.", "name", "scopes", "made", "expires", ""],
                tokens.Select(IReadOnlyList<string> (token) =>
                [
                    Figures.Count(token.Id), token.Name, Words(token.Scopes), Day(token.CreatedAt),
                    token.ExpiresAt is { } end ? Day(end) : "never",
                    token.RevokedAt is not null ? "revoked" : token.HoldsAt(now) ? "" : "expired",
                ]));
            return ExitCodes.Ok;
        }
    }

    private static int Revoke(CliHost host, AccessStore store, string which)
    {
        using (store)
        {
            var revoked = store.Revoke(which, DecisionAuthor.Read(null, host));
            if (revoked.Count == 0)
            {
                throw new CutsetException($"'{which}' is no token that holds. 'cutset token list' lists them.");
            }

            foreach (var token in revoked)
            {
                host.Out.WriteLine(SafeText.Line($"Revoked token {token.Id}, {token.Name}"));
            }

            return ExitCodes.Ok;
        }
    }

    private static AccessScopes Scopes(string text)
    {
        var scopes = AccessScopes.None;
        foreach (var word in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            scopes |= word.ToLowerInvariant() switch
            {
                "read" => AccessScopes.Read,
                "decide" => AccessScopes.Decide,
                "import" => AccessScopes.Import,
                _ => throw new UsageException($"--scope: '{word}' is no scope. Scopes are read, decide and import."),
            };
        }

        return scopes;
    }

    private static string Words(AccessScopes scopes) => string.Join(
        ", ", Enum.GetValues<AccessScopes>().Where(scope => scope != AccessScopes.None && scopes.HasFlag(scope))
            .Select(static scope => scope.ToString().ToLowerInvariant()));

    private static string Day(DateTimeOffset time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
