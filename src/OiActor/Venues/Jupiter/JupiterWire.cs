// Jupiter Perps on Solana, from the chain: the payload, as documented and as recorded.
// https://solana.com/docs/rpc/http/getmultipleaccounts  (read 2026-11)
//
// {"jsonrpc":"2.0","result":{"context":{…},"value":[…]},"id":1}, an error {"jsonrpc":"2.0","error":{"code":-32005,"message":"…"},"id":1}, also with 200.
// Properties that are not read are listed in tests/Cases/jupiter/ignored.txt.

using System.Text.Json.Serialization;
using OiActor.Venues.Wire;

namespace OiActor.Venues.Jupiter;

internal sealed class AccountsWire : IEnvelope
{
    public ResultWire? Result { get; set; }

    public ErrorWire? Error { get; set; }

    string? IEnvelope.Code => Error?.Code.Value?.ToString();

    string? IEnvelope.Msg => Error?.Message;

    bool IEnvelope.IsSuccess => Error is null;

    bool IEnvelope.HasData => Result?.Value is not null;
}

internal sealed class ErrorWire
{
    public WireNumber Code { get; set; }

    public string? Message { get; set; }
}

internal sealed class ResultWire
{
    /// <summary>The accounts in the order asked for; null for one that does not exist.</summary>
    public IReadOnlyList<AccountWire?>? Value { get; set; }
}

internal sealed class AccountWire
{
    /// <summary>The account's bytes as text, and the name of that spelling: <c>["AbgwUV2D…","base64"]</c>.</summary>
    public IReadOnlyList<string?>? Data { get; set; }

    /// <summary>The program whose account it is.</summary>
    public string? Owner { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AccountsWire))]
internal sealed partial class JupiterJson : JsonSerializerContext;
