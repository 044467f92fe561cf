using System.Collections.Immutable;
using System.Globalization;
using Cutset.Asking.Questions;
using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;
using Cutset.Web.Access;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Api;

/// <summary>A request to the API, read strictly: an unknown or faulty parameter is an error and never passed over.</summary>
internal sealed class ApiRequest(HttpContext context, ApiRoute route)
{
    /// <summary>The request itself.</summary>
    public HttpContext Context => context;

    /// <summary>Ends when the caller has gone.</summary>
    public CancellationToken Gone => context.RequestAborted;

    /// <summary>Who asks.</summary>
    public Caller Caller => Caller.Of(context);

    /// <summary>How the server is set up.</summary>
    public WebServerOptions Options => Service<WebServerOptions>();

    /// <summary>Asks the snapshot.</summary>
    public Questions Questions => Service<Questions>();

    /// <summary>The options of questions about chains.</summary>
    public ChainWords Chains => new()
    {
        MaxHops = Number("maxHops", 1, 100),
        Kinds = Many("kind"),
        Grade = Text("grade"),
        AsOf = Text("asOf"),
        Between = Text("between"),
        Active = Flag("active"),
        Exact = Flag("exact"),
        Through = Many("through"),
        Without = Many("without"),
        Certain = Flag("certain"),
    };

    /// <summary>The workspace.</summary>
    /// <exception cref="NothingBuiltException">There is none yet.</exception>
    public Workspace Workspace => Workspace.Exists(Options.Workspace)
        ? Workspace.Open(Options.Workspace)
        : throw new NothingBuiltException();

    /// <summary>A service of the server.</summary>
    public T Service<T>()
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    /// <summary>A part of the address.</summary>
    public string Part(string name) => (string)context.Request.RouteValues[name]!;

    /// <summary>A parameter; null where it is not given.</summary>
    /// <exception cref="UsageException">It is given twice.</exception>
    public string? Text(string name) => context.Request.Query[name] switch
    {
        [] => null,
        [{ Length: > 0 and <= 1000 } one] => one,
        [null or ""] => null,
        [_] => throw new UsageException($"{name}: longer than 1,000 characters."),
        _ => throw new UsageException($"{name}: given more than once."),
    };

    /// <summary>A parameter that must be there.</summary>
    /// <exception cref="UsageException">It is not.</exception>
    public string Required(string name) => Text(name) ?? throw new UsageException(
        $"{name}: missing. {route.Parameters.First(parameter => parameter.Name == name).Description}.");

    /// <summary>A whole number; null where it is not given.</summary>
    /// <exception cref="UsageException">No number, or out of range.</exception>
    public int? Number(string name, int least, int most)
    {
        if (Text(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number >= least && number <= most
            ? number
            : throw new UsageException($"{name}: '{text}' is no whole number from {least} to {most}.");
    }

    /// <summary>True or false; false where it is not given.</summary>
    /// <exception cref="UsageException">Neither.</exception>
    public bool Flag(string name) => Text(name)?.ToLowerInvariant() switch
    {
        null or "false" or "0" => false,
        "true" or "1" or "on" => true,
        var other => throw new UsageException($"{name}: '{other}' is neither true nor false."),
    };

    /// <summary>A parameter that may be given several times.</summary>
    public ImmutableArray<string> Many(string name) =>
        [.. context.Request.Query[name].Where(static value => !string.IsNullOrWhiteSpace(value)).Select(static value => value!)];

    /// <summary>The kinds of entities asked for; empty: all.</summary>
    /// <exception cref="UsageException">There is no such kind.</exception>
    public EntityKind[] Kinds(string name) => [.. Many(name).Select(static text => text switch
    {
        "organization" => EntityKind.Organization,
        "agency" => EntityKind.Agency,
        "service" => EntityKind.Service,
        "award" => EntityKind.Award,
        _ => throw new UsageException($"kind: '{text}' is no kind. Kinds are organization, agency, service and award."),
    })];

    /// <summary>Refuses parameters that the route does not know.</summary>
    /// <exception cref="UsageException">There is one.</exception>
    public void RequireKnown()
    {
        foreach (var name in context.Request.Query.Keys)
        {
            if (!route.Parameters.Any(parameter => parameter.Name == name))
            {
                throw new UsageException(route.Parameters.IsEmpty
                    ? $"'{name}' is no parameter here; there is none."
                    : $"'{name}' is no parameter here. Parameters are "
                        + $"{string.Join(", ", route.Parameters.Select(static parameter => parameter.Name))}.");
            }
        }
    }
}
