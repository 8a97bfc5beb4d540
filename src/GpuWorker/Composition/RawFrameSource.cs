using System.Globalization;
using FFMpegCore.Pipes;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Draws frames into ffmpeg's pipe. Two are in flight: one is drawn while the one before it is written.</summary>
public sealed class RawFrameSource(ClipRequest request, FrameDrawer draw) : IPipeSource
{
    /// <inheritdoc/>
    public string GetStreamArguments() => string.Create(
        CultureInfo.InvariantCulture,
        $"-f rawvideo -pix_fmt yuv420p -video_size {request.Width}x{request.Height} -framerate {request.FramesPerSecond}");

    /// <inheritdoc/>
    public async Task WriteAsync(Stream outputStream, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outputStream);
        byte[] drawn = new byte[request.FrameBytes];
        byte[] writing = new byte[request.FrameBytes];
        Task written = Task.CompletedTask;
        try
        {
            for (int frame = request.Frames.First; frame < request.Frames.End; frame++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                draw(frame, drawn);
                await written;
                (drawn, writing) = (writing, drawn);
                written = outputStream.WriteAsync(writing, cancellationToken).AsTask();
            }
        }
        finally
        {
            // Even when drawing fails the buffer must not be left with the pipe.
            await written;
        }
    }
}
