using System.Diagnostics;

namespace AlinFunctions.Instruments.Seeing;

/// <summary>Runs ffmpeg or ffprobe for a test.</summary>
public static class MediaTool
{
    /// <summary>Starts a tool with its output, and its input where wanted, on pipes.</summary>
    public static Process Start(string tool, IEnumerable<string> arguments, bool feed)
    {
        ProcessStartInfo command = new(tool, arguments) { RedirectStandardInput = feed, RedirectStandardOutput = true, UseShellExecute = false };
        return Process.Start(command)!;
    }

    /// <summary>Runs a tool to its end and gives what it wrote.</summary>
    public static async Task<byte[]> Run(string tool, IEnumerable<string> arguments, CancellationToken cancellation, ReadOnlyMemory<byte>? input = null)
    {
        using Process process = Start(tool, arguments, feed: input is not null);
        using MemoryStream output = new();
        Task reading = process.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
        if (input is { } bytes)
        {
            await process.StandardInput.BaseStream.WriteAsync(bytes, cancellation);
            process.StandardInput.Close();
        }

        await reading;
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0 ? output.ToArray() : throw new InvalidOperationException($"{tool} ended with exit code {process.ExitCode}.");
    }
}
