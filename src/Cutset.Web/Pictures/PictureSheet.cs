using Cutset.Core.Answers.Showing;

namespace Cutset.Web.Pictures;

/// <summary>What stands around a saved picture, which has no page around it.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Note">How much of it, in a sentence.</param>
/// <param name="Coverage">What was searched; null where that is not known.</param>
internal sealed record PictureSheet(string Title, string Note, CoverageAnswer? Coverage);
