namespace OiActor.Output;

/// <summary>How records are printed on standard output.</summary>
internal enum OutputFormat
{
    None,
    Table,
    Json,
    Ndjson,
    Csv,
}
