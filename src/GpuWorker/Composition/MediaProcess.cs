using System.ComponentModel;
using System.Diagnostics;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Starts ffmpeg for a file of a user: in an environment that holds nothing, so that a hostile file meets a decoder that knows nothing and can be killed.</summary>
internal static class MediaProcess
{
    /// <summary>Starts it; its output and its complaints are ours to read.</summary>
    public static Process Start(IEnumerable<string> arguments, bool feeds = false)
    {
        ProcessStartInfo command = new("ffmpeg") { RedirectStandardInput = feeds, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        command.Environment.Clear();
        foreach (string argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }

        try
        {
            return Process.Start(command)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException("ffmpeg could not be started; it is installed by the set-up.", missing);
        }
    }

    /// <summary>Ends it with all that it started, if it has not ended by itself.</summary>
    public static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
