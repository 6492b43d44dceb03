using Microsoft.Extensions.Logging;
using OiActor.Http;

namespace OiActor.Output;

/// <summary>One line a message on standard error; secrets are taken out of every line.</summary>
/// <param name="writer">Standard error.</param>
/// <param name="least">The least important level that is written.</param>
internal sealed class ConsoleLog(TextWriter writer, LogLevel least) : ILogger
{
    private readonly Lock gate = new();

    /// <summary>Set once the input has been read; until then nothing secret is known.</summary>
    public SecretRedactor Redactor { get; set; } = SecretRedactor.None;

    /// <summary>Called before a line is written, so that a progress line can make room.</summary>
    public Action? BeforeLine { get; set; }

    public bool IsEnabled(LogLevel logLevel) => logLevel >= least && logLevel != LogLevel.None;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        string text = Redactor.Redact(exception is null ? formatter(state, null) : $"{formatter(state, exception)}\n{exception}");
        lock (gate)
        {
            try
            {
                BeforeLine?.Invoke();
                foreach (string line in text.Split('\n'))
                    writer.WriteLine($"{Prefix(logLevel)}{line.TrimEnd('\r')}");
            }
            catch (Exception e) when (Terminal.IsDeaf(e))
            {
                // A log that nobody can read ends no run: what was delivered stands in the storage.
            }
        }
    }

    private static string Prefix(LogLevel level) => level switch
    {
        LogLevel.Warning => "WARN  ",
        LogLevel.Error or LogLevel.Critical => "ERROR ",
        _ => "INFO  ",
    };
}
