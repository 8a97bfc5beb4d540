using AlinFunctions.Durable.Tests.Crashes;
using Xunit.Runner.InProc.SystemConsole;

namespace AlinFunctions.Durable.Tests;

/// <summary>Runs the tests, or is the process that a test kills.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] args)
    {
        if (args is [CrashingProcess.Verb, string store, string effects])
        {
            return await CrashingProcess.Run(store, effects);
        }

        return await ConsoleRunner.Run(args);
    }
}
