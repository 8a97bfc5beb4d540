using System.Diagnostics;
using FFMpegCore.Exceptions;
using FFMpegCore.Pipes;

namespace FFMpegCore;

/// <summary>Runs ffmpeg once with what was collected.</summary>
public class FFMpegArgumentProcessor
{
    private readonly IReadOnlyList<string> _arguments;
    private readonly IPipeSource? _source;
    private readonly IPipeSink? _sink;
    private CancellationToken _cancellation;
    private Action<TimeSpan>? _progress;

    internal FFMpegArgumentProcessor(IReadOnlyList<string> arguments, IPipeSource? source, IPipeSink? sink)
    {
        _arguments = arguments;
        _source = source;
        _sink = sink;
    }

    /// <summary>Gets the arguments as one would type them.</summary>
    public string Arguments => string.Join(' ', _arguments.Select(argument => argument.Contains(' ', StringComparison.Ordinal) ? $"\"{argument}\"" : argument));

    /// <summary>Ends ffmpeg when the token is cancelled: at once, with all that it started, whatever the time-out.</summary>
    public FFMpegArgumentProcessor CancellableThrough(CancellationToken token, int timeout = 0)
    {
        _cancellation = token;
        return this;
    }

    /// <summary>Tells how much of the output's time is done, as ffmpeg reports it.</summary>
    public FFMpegArgumentProcessor NotifyOnProgress(Action<TimeSpan> onTimeProgress)
    {
        _progress = onTimeProgress;
        return this;
    }

    /// <summary>Runs ffmpeg to its end; true when it succeeded, false when it failed and failures are not thrown.</summary>
    public async Task<bool> ProcessAsynchronously(bool throwOnError = true, FFOptions? ffMpegOptions = null)
    {
        _cancellation.ThrowIfCancellationRequested();
        FFOptions options = ffMpegOptions ?? GlobalFFOptions.Current;
        using Process process = ChildProcess.Start(GlobalFFOptions.GetFFMpegBinaryPath(options), _arguments, options);
        using CancellationTokenSource pipes = CancellationTokenSource.CreateLinkedTokenSource(_cancellation);
        using CancellationTokenRegistration kill = _cancellation.Register(() => ChildProcess.End(process));
        ErrorTail errors = new(_progress);
        Task reading = errors.ReadAsync(process.StandardError);
        Task<Exception?> writing = Write(process, pipes.Token);
        Task<Exception?> draining = Drain(process, pipes.Token);
        await process.WaitForExitAsync(CancellationToken.None);
        await draining;
        await pipes.CancelAsync();
        await reading;
        Exception? failure = await writing ?? await draining;
        _cancellation.ThrowIfCancellationRequested();

        // A pipe that breaks because ffmpeg ended is ffmpeg's failure; anything else is the failure of whoever wrote or read.
        if (failure is not (null or IOException or OperationCanceledException))
        {
            throw new FFMpegException(FFMpegExceptionType.Operation, "A pipe to or from ffmpeg failed.", failure, errors.ToString());
        }

        bool succeeded = process.ExitCode == 0 && failure is null;
        return succeeded || !throwOnError
            ? succeeded
            : throw new FFMpegException(FFMpegExceptionType.Process, $"ffmpeg exited with non-zero exit-code ({process.ExitCode})", failure, errors.ToString());
    }

    private async Task<Exception?> Write(Process process, CancellationToken cancellation)
    {
        try
        {
            await using Stream input = process.StandardInput.BaseStream;
            if (_source is not null)
            {
                await _source.WriteAsync(input, cancellation);
                await input.FlushAsync(cancellation);
            }

            return null;
        }
        catch (Exception e)
        {
            if (e is not (IOException or OperationCanceledException))
            {
                ChildProcess.End(process);
            }

            return e;
        }
    }

    private async Task<Exception?> Drain(Process process, CancellationToken cancellation)
    {
        try
        {
            await using Stream output = process.StandardOutput.BaseStream;
            await (_sink?.ReadAsync(output, cancellation) ?? output.CopyToAsync(Stream.Null, cancellation));
            return null;
        }
        catch (Exception e)
        {
            ChildProcess.End(process);
            return e;
        }
    }
}
