using System.Globalization;
using System.Net;
using System.Text;
using OiActor.Aggregation;
using OiActor.Input;
using OiActor.Output;
using OiActor.Signals;

namespace OiActor.Alerts;

/// <summary>The words of a run's alert: facts, no advice. Telegram's HTML, split where one message cannot hold it.</summary>
internal static class AlertText
{
    /// <summary>Telegram's limit for a message, in UTF-16 units after entities are parsed; counting before is on the safe side. https://core.telegram.org/bots/api#sendmessage</summary>
    public const int LongestMessage = 4096;

    /// <summary>Characters of a symbol that are shown. No coin's name is half as long; what a venue lists is not ours to trust.</summary>
    private const int LongestSymbol = 40;

    /// <summary>The messages, none longer than <see cref="LongestMessage"/>, no asset cut in two.</summary>
    /// <param name="firing">Most extreme first; not empty.</param>
    /// <param name="input">The threshold and the label's thresholds.</param>
    /// <param name="started">The run's start.</param>
    public static IReadOnlyList<string> Messages(IReadOnlyList<AssetFigures> firing, ActorInput input, DateTimeOffset started)
    {
        string direction = input.AlertLsThreshold > 1 ? "at or above" : "at or below";
        string head = $"<b>Long/short {direction} {Number(input.AlertLsThreshold)}</b>: {firing.Count} {(firing.Count == 1 ? "symbol" : "symbols")}, "
            + $"{Printed.Time(started)}\n";
        var messages = new List<string>();
        var message = new StringBuilder(head);
        foreach (var asset in firing)
        {
            string entry = Entry(asset, input);
            if (message.Length + entry.Length > LongestMessage)
            {
                messages.Add(message.ToString());
                message.Clear();
            }
            message.Append(entry);
        }
        messages.Add(message.ToString());
        return messages;
    }

    private static string Entry(AssetFigures asset, ActorInput input)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"\n<b>{Escaped(Shortened(asset.Asset.Code))}</b> {Number(asset.Headline.Average)} ");
        text.Append(CultureInfo.InvariantCulture, $"{Skew.Label(asset.Headline.Average, input.SkewThresholds)?.Name()} ({asset.Headline.Values.Count} {(asset.Headline.Values.Count == 1 ? "metric" : "metrics")})\n");
        foreach (var (field, ratio) in asset.Headline.Values)
            text.Append(CultureInfo.InvariantCulture, $"  {field} {Number(ratio.Value)}\n");
        text.Append(CultureInfo.InvariantCulture, $"  open interest {Dollars(asset.TotalOiUsd)} at {asset.VenuesWithOi} {(asset.VenuesWithOi == 1 ? "venue" : "venues")}\n");
        if (asset.Missing.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"  missing: {Escaped(string.Join(", ", asset.Missing.Select(absent => $"{absent.Venue} ({absent.Reason})")))}\n");
        return text.ToString();
    }

    private static string Number(decimal? value) => (Printed.Ratio(value) ?? 0).ToString(CultureInfo.InvariantCulture);

    private static string Dollars(decimal? value) => value is { } dollars ? "$" + dollars.ToString("#,0", CultureInfo.InvariantCulture) : "unknown";

    /// <summary>A character outside the basic plane is two; half of one is none.</summary>
    private static string Shortened(string symbol) => symbol.Length <= LongestSymbol
        ? symbol
        : symbol[..(char.IsHighSurrogate(symbol[LongestSymbol - 1]) ? LongestSymbol - 1 : LongestSymbol)] + "…";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);
}
