using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using OiActor.Simulator;

namespace OiActor.EndToEnd.Simulator;

/// <summary>A client that trusts the simulator's certificate, and only that.</summary>
internal static class SimulatorClient
{
    public static HttpClient For(SimulatorHost host, Version? version = null)
    {
        var handler = new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All };
        if (host.Certificate is { } root)
            handler.SslOptions = new SslClientAuthenticationOptions
            {
                CertificateChainPolicy = new X509ChainPolicy
                {
                    TrustMode = X509ChainTrustMode.CustomRootTrust,
                    RevocationMode = X509RevocationMode.NoCheck,
                    CustomTrustStore = { root },
                },
            };
        return new HttpClient(handler)
        {
            DefaultRequestVersion = version ?? (host.Certificate is null ? HttpVersion.Version11 : HttpVersion.Version20),
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionExact,
        };
    }
}
