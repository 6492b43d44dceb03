using System.Text.Json.Serialization;

namespace OiActor.Output;

/// <summary>How records are written: snake case, nulls written out, compact.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(DatasetRecord))]
internal sealed partial class OutputJson : JsonSerializerContext;
