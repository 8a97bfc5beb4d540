using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>Loggers for functions that have no constructor.</summary>
public static class FunctionContextLoggerExtensions
{
    /// <summary>Gets a logger named for a type.</summary>
    /// <typeparam name="T">The type that logs.</typeparam>
    /// <param name="context">The call.</param>
    public static ILogger<T> GetLogger<T>(this FunctionContext context) => context.InstanceServices.GetRequiredService<ILogger<T>>();

    /// <summary>Gets a logger by name.</summary>
    /// <param name="context">The call.</param>
    /// <param name="categoryName">The name.</param>
    public static ILogger GetLogger(this FunctionContext context, string categoryName) =>
        context.InstanceServices.GetRequiredService<ILoggerFactory>().CreateLogger(categoryName);
}
