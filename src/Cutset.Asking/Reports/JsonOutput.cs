using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Cutset.Asking.Reports;

/// <summary>Writes results as JSON: indented, camelCase, dates as ISO days, nothing left out but nulls.</summary>
public static class JsonOutput
{
    /// <summary>Letters of all scripts stay readable; what could end a script or a tag is escaped.</summary>
    private static readonly ReportJson Context = new(new JsonSerializerOptions(ReportJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    });

    /// <summary>Writes one value and a line break.</summary>
    public static void Write<T>(TextWriter output, T value)
    {
        var type = (JsonTypeInfo<T>)(Context.GetTypeInfo(typeof(T))
            ?? throw new InvalidOperationException($"{typeof(T)} is not declared in {nameof(ReportJson)}."));
        output.WriteLine(JsonSerializer.Serialize(value, type));
    }
}
