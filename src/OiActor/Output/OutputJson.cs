using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OiActor.Output;

/// <summary>How records are written: snake case, nulls written out, compact.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DatasetRecord))]
internal sealed partial class OutputJson : JsonSerializerContext;

/// <summary>JSON for files and pipes.</summary>
internal static class ReadableJson
{
    /// <summary>Nothing of ours is put into a web page as it is, so that <c>+00:00</c> can stay readable.</summary>
    public static JsonSerializerOptions Of(JsonSerializerOptions options) => new(options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
