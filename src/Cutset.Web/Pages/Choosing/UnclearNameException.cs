using Cutset.Core.Model;

namespace Cutset.Web.Pages.Choosing;

/// <summary>A name of the question means nobody, or several, or something of another kind: the visitor is asked back.</summary>
internal sealed class UnclearNameException(ChoiceModel choice, string message) : CutsetException(message)
{
    /// <summary>The candidates.</summary>
    public ChoiceModel Choice { get; } = choice;

    /// <summary>True where nothing in the records is called so.</summary>
    public bool IsNobody => Choice is { Hits.Count: 0, Problem: null };
}
