using Cutset.Asking.Wording;
using Cutset.Core.Model;

namespace Cutset.Web.Hosting;

/// <summary>A question took longer than the server allows, and was cancelled.</summary>
internal sealed class TimeLimitException(TimeSpan limit) : CutsetException(
    $"The question took longer than {Figures.Duration(limit)} and was cancelled. Narrow it (fewer steps, one kind of tie), "
    + "or ask it on the command line, which has no limit.");
