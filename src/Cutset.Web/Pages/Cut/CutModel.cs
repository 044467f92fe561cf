using Cutset.Core.Answers.Showing;
using Cutset.Web.Pages.Common;
using Cutset.Web.Pictures;

namespace Cutset.Web.Pages.Cut;

/// <summary>What it would take to separate the two.</summary>
/// <param name="Address">The question.</param>
/// <param name="Answer">The answer, as <c>cut --json</c> prints it.</param>
/// <param name="Picture">The chains with the cut drawn; empty where there is none.</param>
/// <param name="ChainsShown">Which chains the picture shows, in words.</param>
public sealed record CutModel(QuestionAddress Address, CutAnswer Answer, PictureView Picture, string ChainsShown);
