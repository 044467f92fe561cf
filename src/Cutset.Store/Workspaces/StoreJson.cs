using System.Text.Json;
using System.Text.Json.Serialization;
using Cutset.Core.Model;
using Cutset.Store.Importing;
using Cutset.Store.Snapshots;

namespace Cutset.Store.Workspaces;

/// <summary>Reads and writes the JSON files of a workspace.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NewLine = "\n", IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(ImportManifest))]
[JsonSerializable(typeof(SnapshotManifest))]
[JsonSerializable(typeof(WorkspaceFile))]
internal sealed partial class StoreJson : JsonSerializerContext
{
    /// <summary>Reads a manifest.</summary>
    /// <exception cref="CutsetException">It is no such manifest.</exception>
    internal static T Read<T>(string path, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type, string remedy)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException("it is empty");
        }
        catch (JsonException exception)
        {
            throw new CutsetException($"{path}: damaged ({exception.Message}). {remedy}", exception);
        }
    }
}
