using FFMpegCore.Pipes;

namespace FFMpegCore;

/// <summary>Collects what ffmpeg reads and writes; begins every call.</summary>
public sealed class FFMpegArguments
{
    private readonly List<string> _inputs = [];
    private IPipeSource? _source;

    private FFMpegArguments()
    {
    }

    /// <summary>Begins with a file as the first input.</summary>
    public static FFMpegArguments FromFileInput(string filePath, bool verifyExists = true, Action<FFMpegArgumentOptions>? addArguments = null) =>
        new FFMpegArguments().AddFileInput(filePath, verifyExists, addArguments);

    /// <summary>Begins with a pipe as the first input.</summary>
    public static FFMpegArguments FromPipeInput(IPipeSource sourcePipe, Action<FFMpegArgumentOptions>? addArguments = null) =>
        new FFMpegArguments().AddPipeInput(sourcePipe, addArguments);

    /// <summary>Adds a file as the next input.</summary>
    public FFMpegArguments AddFileInput(string filePath, bool verifyExists = true, Action<FFMpegArgumentOptions>? addArguments = null)
    {
        if (verifyExists && !File.Exists(filePath))
        {
            throw new FileNotFoundException("Input file not found", filePath);
        }

        return AddInput(filePath, [], addArguments);
    }

    /// <summary>Adds a pipe as the next input. There is one standard input, so there is one pipe.</summary>
    public FFMpegArguments AddPipeInput(IPipeSource sourcePipe, Action<FFMpegArgumentOptions>? addArguments = null)
    {
        if (_source is not null)
        {
            throw new NotSupportedException("This stand-in reads one pipe.");
        }

        _source = sourcePipe;
        return AddInput("pipe:0", CommandLine.Split(sourcePipe.GetStreamArguments()), addArguments);
    }

    /// <summary>Ends with a file as the output.</summary>
    public FFMpegArgumentProcessor OutputToFile(string file, bool overwrite = true, Action<FFMpegArgumentOptions>? addArguments = null)
    {
        FFMpegArgumentOptions options = new();
        addArguments?.Invoke(options);
        return new FFMpegArgumentProcessor([.. _inputs, .. options.Arguments, file, overwrite ? "-y" : "-n"], _source, null);
    }

    /// <summary>Ends with a pipe as the output.</summary>
    public FFMpegArgumentProcessor OutputToPipe(IPipeSink reader, Action<FFMpegArgumentOptions>? addArguments = null)
    {
        FFMpegArgumentOptions options = new();
        addArguments?.Invoke(options);
        string[] format = reader.GetFormat().Length == 0 ? [] : ["-f", reader.GetFormat()];
        return new FFMpegArgumentProcessor([.. _inputs, .. options.Arguments, .. format, "pipe:1", "-y"], _source, reader);
    }

    private FFMpegArguments AddInput(string path, IEnumerable<string> stream, Action<FFMpegArgumentOptions>? addArguments)
    {
        FFMpegArgumentOptions options = new();
        addArguments?.Invoke(options);
        _inputs.AddRange([.. options.Arguments, .. stream, "-i", path]);
        return this;
    }
}
