namespace Refit.Generated;

/// <summary>Where a generated client registers itself when its module is loaded; nothing is looked up by name.</summary>
internal static class ClientFactory<T>
{
    public static Func<HttpClient, RefitSettings, T>? Create { get; set; }
}
