using OiActor.Domain;

namespace OiActor.Output;

/// <summary>One line on a terminal that says how far each venue is; it rewrites itself, at most ten times a second, and leaves nothing behind.</summary>
/// <param name="writer">Standard error, a terminal.</param>
/// <param name="width">Columns of the terminal.</param>
/// <param name="time">The clock that limits how often it is drawn.</param>
internal sealed class ProgressLine(TextWriter writer, int width, TimeProvider time)
{
    private static readonly TimeSpan LeastPause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private long? drawn;
    private bool showing;

    /// <summary>Draws the counts, unless it drew a moment ago.</summary>
    /// <param name="venues">Requests ended and planned of each venue.</param>
    public void Show(IEnumerable<(VenueId Venue, int Done, int Planned)> venues)
    {
        lock (gate)
        {
            if (drawn is { } last && time.GetElapsedTime(last) < LeastPause)
                return;
            drawn = time.GetTimestamp();
            string text = string.Join("  ", venues.Select(venue => $"{venue.Venue} {venue.Done}/{venue.Planned}"));
            writer.Write($"\r{(text.Length < width ? text : text[..(width - 1)])}\u001b[K");
            showing = true;
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        lock (gate)
        {
            if (showing)
                writer.Write("\r\u001b[K");
            showing = false;
        }
    }
}
