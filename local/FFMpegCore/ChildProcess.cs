using System.Diagnostics;

namespace FFMpegCore;

/// <summary>Starts the ffmpeg programs in an empty environment and ends them with all that they started.</summary>
internal static class ChildProcess
{
    /// <summary>Starts a program with an argument list; its standard streams are ours.</summary>
    public static Process Start(string program, IEnumerable<string> arguments, FFOptions options)
    {
        ProcessStartInfo start = new(program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = options.WorkingDirectory,
        };
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        // A media file decides what its decoder does, so the decoder sees none of this process's secrets.
        string? path = start.Environment.TryGetValue("PATH", out string? found) ? found : null;
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["LC_ALL"] = "C.UTF-8";
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>Ends a program and all that it started; one that has ended is left alone.</summary>
    public static void End(Process process)
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
