using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AlinFunctions.Durable.Tests;

/// <summary>Loggers that keep what they are told.</summary>
public sealed class ListLoggers : ILoggerFactory
{
    private readonly ConcurrentQueue<(string Category, string Sentence)> _said = new();

    public IEnumerable<string> Of(string category) => _said.Where(line => line.Category == category).Select(line => line.Sentence);

    public ILogger CreateLogger(string categoryName) => new ListLogger(categoryName, _said);

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public void Dispose()
    {
    }

    private sealed class ListLogger(string category, ConcurrentQueue<(string Category, string Sentence)> said) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            said.Enqueue((category, formatter(state, exception)));
    }
}
