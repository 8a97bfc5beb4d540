using System.Diagnostics;
using System.Text.Json;
using FFMpegCore.Exceptions;

namespace FFMpegCore;

/// <summary>Asks ffprobe what a file holds.</summary>
public static class FFProbe
{
    /// <summary>Reads container and streams of a file.</summary>
    public static async Task<IMediaAnalysis> AnalyseAsync(
        string filePath, FFOptions? ffOptions = null, CancellationToken cancellationToken = default, string? customArguments = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        FFOptions options = ffOptions ?? GlobalFFOptions.Current;
        string[] arguments = ["-loglevel", "error", "-print_format", "json", "-show_format", "-show_streams", .. CommandLine.Split(customArguments ?? string.Empty), filePath];
        using Process process = ChildProcess.Start(GlobalFFOptions.GetFFProbeBinaryPath(options), arguments, options);
        using CancellationTokenRegistration kill = cancellationToken.Register(() => ChildProcess.End(process));
        process.StandardInput.Close();
        ErrorTail errors = new(progress: null);
        Task reading = errors.ReadAsync(process.StandardError);
        string output = await process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        await reading;
        cancellationToken.ThrowIfCancellationRequested();
        if (process.ExitCode != 0)
        {
            throw new FFMpegException(FFMpegExceptionType.Process, $"ffprobe exited with non-zero exit-code ({process.ExitCode} - {errors})", null, errors.ToString());
        }

        using JsonDocument document = JsonDocument.Parse(output);
        return new MediaAnalysis(document.RootElement);
    }
}
