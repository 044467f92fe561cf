using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Cutset.Asking.Reports;
using Cutset.Web.Access;

namespace Cutset.Web.Api;

/// <summary>JSON of the API: the shapes that <c>--json</c> prints, and the few that only the server has.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProblemJson))]
[JsonSerializable(typeof(DecisionJson))]
[JsonSerializable(typeof(DecisionRequest))]
[JsonSerializable(typeof(AuditReport))]
[JsonSerializable(typeof(ScreenJobJson))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Compact; letters of all scripts stay readable; what could end a script or a tag is escaped.</summary>
    public static JsonSerializerOptions Wire => OnTheWire.Options;

    /// <summary>One value as UTF-8.</summary>
    public static byte[] Write(object value) => JsonSerializer.SerializeToUtf8Bytes(value, Wire.GetTypeInfo(value.GetType()));

    /// <summary>Apart, since the generated part sets its statics at a time of its own.</summary>
    private static class OnTheWire
    {
        internal static readonly JsonSerializerOptions Options = new(Default.Options)
        {
            TypeInfoResolver = JsonTypeInfoResolver.Combine(ReportJson.Default, Default),
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            WriteIndented = false,
        };
    }
}
