using System.Net;
using OiActor.Input;

namespace OiActor.Platform;

/// <summary>One proxy that every request of a client goes through.</summary>
/// <remarks>Neither address nor text says the credentials, so that no error of the network can repeat them.</remarks>
internal sealed class ProxyAddress(Uri address, NetworkCredential? credentials) : IWebProxy
{
    /// <summary>Scheme, host and port.</summary>
    public Uri Address => address;

    public ICredentials? Credentials { get; set; } = credentials;

    public Uri GetProxy(Uri destination) => address;

    public bool IsBypassed(Uri host) => false;

    public override string ToString() => address.GetLeftPart(UriPartial.Authority);
}

/// <summary>The proxies that an input asks for.</summary>
/// <param name="Addresses">Empty where it asks for none, or for one that cannot be had.</param>
/// <param name="Problems">Why one cannot be had.</param>
/// <param name="Secrets">Passwords and user infos, to be kept out of everything that leaves the program.</param>
internal sealed record ProxyChoice(IReadOnlyList<ProxyAddress> Addresses, IReadOnlyList<InputProblem> Problems, IReadOnlyList<string> Secrets)
{
    /// <summary>The platform's user name where neither group nor country is wished for: the platform chooses.</summary>
    private const string Automatic = "auto";

    /// <summary>Chooses. Pure.</summary>
    /// <param name="asked">What the input says, checked by <see cref="ProxyInput"/>; of an address that is none nothing is made, but it is a secret still.</param>
    /// <param name="environment">Has the platform's proxy and its password.</param>
    public static ProxyChoice Of(ProxyConfiguration? asked, ActorEnvironment environment)
    {
        string[] secrets = [.. new[] { environment.ProxyPassword }.OfType<string>(), .. asked?.ProxyUrls.SelectMany(SecretsOf) ?? []];
        if (asked is not { UseApifyProxy: true })
            return new ProxyChoice([.. (asked?.ProxyUrls ?? []).Select(ProxyInput.AddressOf).OfType<Uri>().Select(Own)], [], secrets);

        if (environment.ProxyPassword is not { } password)
            return new ProxyChoice(
                [],
                [new("proxyConfiguration.useApifyProxy", "asks for the platform's proxy, but this run has no password for it (APIFY_PROXY_PASSWORD is unset). "
                    + "Run on the platform with an account that has the proxy, or set useApifyProxy to false.")],
                secrets);
        var address = new UriBuilder(Uri.UriSchemeHttp, environment.ProxyHostname, environment.ProxyPort).Uri;
        return new ProxyChoice([new ProxyAddress(address, new NetworkCredential(UserOf(asked), password))], [], secrets);
    }

    /// <summary>The proxy of one venue: with several, venues take them in turn. Null where there is none.</summary>
    /// <param name="position">The venue's place in the run's order.</param>
    public ProxyAddress? For(int position) => Addresses.Count == 0 ? null : Addresses[position % Addresses.Count];

    /// <summary>The wishes as the platform's proxy takes them, in place of a user name: https://docs.apify.com/platform/proxy/usage#username-parameters</summary>
    private static string UserOf(ProxyConfiguration asked)
    {
        string groups = string.Join('+', asked.ApifyProxyGroups);
        string[] wishes =
        [
            .. groups.Length == 0 ? [] : new[] { $"groups-{groups}" },
            .. asked.ApifyProxyCountry is { } country ? new[] { $"country-{country.ToUpperInvariant()}" } : [],
        ];
        return wishes.Length == 0 ? Automatic : string.Join(',', wishes);
    }

    private static ProxyAddress Own(Uri given)
    {
        var address = new UriBuilder(given.Scheme, given.Host, given.Port).Uri;
        if (given.UserInfo.Length == 0)
            return new ProxyAddress(address, null);
        var (user, password) = Parts(given.UserInfo);
        return new ProxyAddress(address, new NetworkCredential(user, password));
    }

    /// <summary>
    /// The user info as written, the password as written and as meant, and the user only where there is no password: a user's name
    /// alone opens nothing, and taken out of every text it would take out common words.
    /// </summary>
    private static IEnumerable<string> SecretsOf(string url)
    {
        string trimmed = url.Trim();
        if (ProxyInput.AddressOf(trimmed) is not { } address)
            return trimmed.Length == 0 ? [] : [trimmed];
        if (address.UserInfo.Length == 0)
            return [];
        var (user, password) = Parts(address.UserInfo);
        string secret = password.Length == 0 ? user : password;
        string written = address.UserInfo[(address.UserInfo.IndexOf(':', StringComparison.Ordinal) + 1)..];
        return new[] { address.UserInfo, secret, written }.Where(text => text.Length > 0).Distinct(StringComparer.Ordinal);
    }

    private static (string User, string Password) Parts(string userInfo)
    {
        int colon = userInfo.IndexOf(':', StringComparison.Ordinal);
        return colon < 0
            ? (Uri.UnescapeDataString(userInfo), "")
            : (Uri.UnescapeDataString(userInfo[..colon]), Uri.UnescapeDataString(userInfo[(colon + 1)..]));
    }
}
