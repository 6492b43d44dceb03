using System.Text.Json.Serialization;

namespace OiActor.Run;

/// <summary>How the report is written: snake case, nulls written out. For writing only, which native code does without metadata.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(RunReport))]
internal sealed partial class ReportJson : JsonSerializerContext;
