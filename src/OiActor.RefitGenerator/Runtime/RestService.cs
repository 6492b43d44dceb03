using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Refit.Generated;

namespace Refit;

/// <summary>Makes the generated client of an interface.</summary>
internal static class RestService
{
    /// <summary>A client that reads and writes no JSON: its interface returns <see cref="IApiResponse"/> or streams.</summary>
    public static T ForGenerated<T>(HttpClient client) =>
        ForGenerated<T>(
            client,
            new RefitSettings(
                new SystemTextJsonContentSerializer(
                    new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine() })));

    /// <summary>A client that sends through <paramref name="client"/>, whose base address every path is appended to.</summary>
    /// <exception cref="InvalidOperationException">No client was generated for the interface, or there is no base address.</exception>
    public static T ForGenerated<T>(HttpClient client, RefitSettings settings) =>
        ClientFactory<T>.Create is { } create
            ? create(client, settings)
            : throw new InvalidOperationException($"{typeof(T)} has no generated client: it has no method with a Refit attribute.");
}
