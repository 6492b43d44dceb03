using System.Text.Json.Serialization;

namespace OiActor.Output;

/// <summary>How records are written: snake case, nulls written out. For writing only, which native code does without metadata.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(DatasetRecord))]
internal sealed partial class OutputJson : JsonSerializerContext;
