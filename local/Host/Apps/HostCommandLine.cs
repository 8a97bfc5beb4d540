namespace AlinFunctions.Host.Apps;

/// <summary>What the host was asked to run.</summary>
/// <param name="App">The function app's assembly, as a full path.</param>
/// <param name="Store">The file that holds the durable history, as a full path; null takes one under the current folder.</param>
/// <param name="AppArguments">Every other argument, for the app's own configuration.</param>
public sealed record HostCommandLine(string App, string? Store, IReadOnlyList<string> AppArguments)
{
    /// <summary>Reads the host's own arguments and keeps the others for the app.</summary>
    /// <param name="arguments">The command line.</param>
    /// <exception cref="HostStartException">No app is named, or it does not exist.</exception>
    public static HostCommandLine Parse(IReadOnlyList<string> arguments)
    {
        string? app = null, store = null;
        var rest = new List<string>();
        for (int at = 0; at < arguments.Count; at++)
        {
            switch (arguments[at])
            {
                case "--app":
                    app = Path.GetFullPath(Value(arguments, ++at));
                    break;
                case "--store":
                    store = Path.GetFullPath(Value(arguments, ++at));
                    break;
                default:
                    rest.Add(arguments[at]);
                    break;
            }
        }

        if (app is null)
        {
            throw new HostStartException("Name the function app: --app <path of its assembly>.");
        }

        return File.Exists(app) ? new HostCommandLine(app, store, rest) : throw new HostStartException($"There is no function app at {app}.");
    }

    private static string Value(IReadOnlyList<string> arguments, int at) =>
        at < arguments.Count ? arguments[at] : throw new HostStartException($"The argument {arguments[at - 1]} needs a value.");
}
