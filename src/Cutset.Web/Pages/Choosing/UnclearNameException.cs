using Cutset.Core.Model;

namespace Cutset.Web.Pages.Choosing;

/// <summary>A name of the question means nobody, or several: the visitor is asked back.</summary>
internal sealed class UnclearNameException(ChoiceModel choice, string message) : CutsetException(message)
{
    /// <summary>The candidates.</summary>
    public ChoiceModel Choice { get; } = choice;
}
