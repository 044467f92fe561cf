using System.Collections.Immutable;
using System.Globalization;
using Cutset.Asking.Questions;
using Cutset.Asking.Sessions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;

namespace Cutset.Web.Pages.Common;

/// <summary>
/// A question as the address bar holds it. The parameters are called as the options of the command line are, so that one
/// reads like the other; empty fields of a form count as not there.
/// </summary>
public sealed class QuestionAddress
{
    /// <summary>The parameter that holds the first step that the table of steps shows.</summary>
    public const string StepsFrom = "steps-from";

    /// <summary>The parameter that holds the first of the last steps that their table shows.</summary>
    public const string LastFrom = "last-from";

    private readonly ImmutableArray<(string Name, string Value)> _parameters;

    private QuestionAddress(string path, ImmutableArray<(string Name, string Value)> parameters) =>
        (Path, _parameters) = (path, parameters);

    /// <summary>The path of the page, such as <c>/trace</c>.</summary>
    public string Path { get; }

    /// <summary>The supplier; empty where none is named.</summary>
    public string From => One("from") ?? "";

    /// <summary>The agency; empty where none is named.</summary>
    public string To => One("to") ?? "";

    /// <summary>Everything but the open layers of a picture and the places of its tables, which do not change the answer; for
    /// a cache.</summary>
    public string Key => Without("open").Without(StepsFrom).Without(LastFrom).ToString();

    /// <summary>Reads the address of a request.</summary>
    public static QuestionAddress Of(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var parameters = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var (name, values) in request.Query)
        {
            foreach (var value in values)
            {
                if (!string.IsNullOrWhiteSpace(value))
                {
                    parameters.Add((name, value.Trim()));
                }
            }
        }

        return new QuestionAddress(request.Path.Value ?? "/", parameters.ToImmutable());
    }

    /// <summary>The first value of a parameter; null where there is none.</summary>
    public string? One(string name) => _parameters.FirstOrDefault(pair => pair.Name == name).Value;

    /// <summary>All values of a parameter.</summary>
    public ImmutableArray<string> All(string name) => [.. _parameters.Where(pair => pair.Name == name).Select(static pair => pair.Value)];

    /// <summary>Tells whether a box is ticked.</summary>
    public bool Has(string name) => One(name) is not null;

    /// <summary>A whole number; null where there is none.</summary>
    /// <exception cref="UsageException">It is no number, or below the least.</exception>
    public int? Number(string name, int least)
    {
        if (One(name) is not { } text)
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            ? number
            : throw new UsageException($"{name}: '{text}' is no whole number from {least} on.");
    }

    /// <summary>The place in a list from which a page shows it; 0 where none is named.</summary>
    /// <exception cref="UsageException">It is no number.</exception>
    public int Place(string name) => Number(name, 0) ?? 0;

    /// <summary>The options of the question.</summary>
    /// <exception cref="UsageException">A number that is none.</exception>
    public ChainWords Words() => new()
    {
        MaxHops = Number("max-hops", 1),
        Kinds = All("kind"),
        Grade = One("grade"),
        AsOf = One("as-of"),
        Between = One("between"),
        Active = Has("active"),
        Exact = Has("exact"),
        Through = All("through"),
        Without = All("without"),
        Certain = Has("certain"),
    };

    /// <summary>The same question with one parameter set to one value.</summary>
    public QuestionAddress With(string name, string value) =>
        new(Path, [.. _parameters.Where(pair => pair.Name != name), (name, value)]);

    /// <summary>The same question with one more value of a parameter.</summary>
    public QuestionAddress And(string name, string value) => new(Path, [.. _parameters, (name, value)]);

    /// <summary>The same question without a parameter.</summary>
    public QuestionAddress Without(string name) => new(Path, [.. _parameters.Where(pair => pair.Name != name)]);

    /// <summary>The same question without one of the values of a parameter.</summary>
    public QuestionAddress Without(string name, string value) => new(Path, [.. _parameters.Where(pair => pair != (name, value))]);

    /// <summary>The same question at another path, such as <c>/trace.csv</c>.</summary>
    public QuestionAddress At(string path) => new(path, _parameters);

    /// <summary>The address, encoded.</summary>
    public override string ToString() => Path + new QueryBuilder(
        _parameters.Select(static pair => KeyValuePair.Create(pair.Name, pair.Value)));
}
