using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace OiActor.Tests.Venues;

/// <summary>What a scripted host says to one request.</summary>
internal sealed record Answer(string Body, int Status = 200)
{
    public string ContentType { get; init; } = "application/json";

    public int? RetryAfterSeconds { get; init; }

    /// <summary>A body that comes piece by piece, in place of <see cref="Body"/>; made anew for every attempt.</summary>
    public Func<Stream>? Pieces { get; init; }

    public HttpResponseMessage ToMessage()
    {
        var message = new HttpResponseMessage((HttpStatusCode)Status)
        {
            Content = Pieces is null ? new ByteArrayContent(Encoding.UTF8.GetBytes(Body)) : new StreamContent(Pieces()),
        };
        message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(ContentType);
        if (RetryAfterSeconds is { } seconds)
            message.Headers.RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(seconds));
        return message;
    }
}
