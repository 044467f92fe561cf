using System.Text.Json.Serialization;
using Cutset.Asking.Evaluating;
using Cutset.Core.Answers.Showing;

namespace Cutset.Asking.Reports;

/// <summary>The shapes that <c>--json</c> prints.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImportReport))]
[JsonSerializable(typeof(BuildReport))]
[JsonSerializable(typeof(StatusReport))]
[JsonSerializable(typeof(VerifyReport))]
[JsonSerializable(typeof(FindReport))]
[JsonSerializable(typeof(TraceAnswer))]
[JsonSerializable(typeof(BackboneAnswer))]
[JsonSerializable(typeof(ProviderTreeAnswer))]
[JsonSerializable(typeof(CutAnswer))]
[JsonSerializable(typeof(ReachAnswer))]
[JsonSerializable(typeof(CompareAnswer))]
[JsonSerializable(typeof(TimelineAnswer))]
[JsonSerializable(typeof(DecisionsReport))]
[JsonSerializable(typeof(WaitingPairsReport))]
[JsonSerializable(typeof(WaitingClaimsReport))]
[JsonSerializable(typeof(ScreenReport))]
[JsonSerializable(typeof(PairsReport))]
[JsonSerializable(typeof(ClustersReport))]
[JsonSerializable(typeof(EntityReport))]
[JsonSerializable(typeof(ExplainReport))]
[JsonSerializable(typeof(NamesReport))]
[JsonSerializable(typeof(EvidenceReport))]
public sealed partial class ReportJson : JsonSerializerContext;
