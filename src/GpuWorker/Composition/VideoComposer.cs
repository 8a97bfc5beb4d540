using FFMpegCore;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Joins clips and waves into the video: frames are copied, sound is encoded once, captions and metadata are added.</summary>
public static class VideoComposer
{
    private const int AudioRate = 48_000;

    /// <summary>For one voice, and for left and right with music.</summary>
    private const int SpeechKilobits = 128, MusicKilobits = 192;

    /// <summary>Writes the MP4 and its poster, a JPEG of the first frame.</summary>
    public static async Task<VideoFacts> Compose(ComposeRequest request, string mp4, string poster, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        int frames = request.Parts.Sum(part => part.FrameCount);
        if (frames == 0)
        {
            throw new ArgumentException("A video has at least one frame.", nameof(request));
        }

        var speech = new JoinedWaves(request.Parts);
        using ScoredSound? scored = request.Music is { } music ? await ScoredSound.Mix(speech, music, Path.GetDirectoryName(Path.GetFullPath(mp4))!, cancellation) : null;
        LevelledSound sound = await LevelledSound.Level(scored is null ? speech : scored, cancellation);
        using ComposeFiles files = await ComposeFiles.Write(request, mp4, cancellation);
        await Mux(request, sound, files, mp4, cancellation);
        await DrawPoster(request.Parts.First(part => part.FrameCount > 0).Clip, poster, cancellation);
        TimeSpan duration = await CheckedDuration(request, frames, mp4, cancellation);
        return new VideoFacts(duration, frames, sound.SpokenLoudness, sound.Gain);
    }

    private static async Task Mux(ComposeRequest request, LevelledSound sound, ComposeFiles files, string mp4, CancellationToken cancellation)
    {
        string language = request.Language == "zh" ? "zho" : "eng";
        FFMpegArguments inputs = FFMpegArguments
            .FromFileInput(files.Clips, verifyExists: true, options => options.Hardened().WithCustomArgument("-safe 0").ForceFormat("concat"))
            .AddPipeInput(new SoundSource(sound), options => options.Hardened())
            .AddFileInput(files.Metadata, verifyExists: true, options => options.Hardened().ForceFormat("ffmetadata"));
        string captions = string.Empty;
        if (request.Captions.Count > 0)
        {
            inputs.AddFileInput(files.Captions, verifyExists: true, options => options.Hardened().ForceFormat("webvtt"));
            captions = $"-map 3:s:0 -c:s mov_text -metadata:s:s:0 language={language} -disposition:s:0 0";
        }

        await inputs
            .OutputToFile(mp4, overwrite: true, options => options
                .WithCustomArgument($"-map 0:v:0 -map 1:a:0 {captions} -map_metadata 2 -map_chapters -1")
                .WithCustomArgument($"-c:v copy -video_track_timescale {request.FramesPerSecond * 512}")
                .WithAudioCodec("aac")
                .WithAudioBitrate(sound.Channels == 1 ? SpeechKilobits : MusicKilobits)
                .WithAudioSamplingRate(AudioRate)
                .WithCustomArgument($"-metadata:s:a:0 language={language} -metadata:s:v:0 language=und")
                .WithCustomArgument("-movflags +faststart+use_metadata_tags -fflags +bitexact")
                .ForceFormat("mp4"))
            .CancellableThrough(cancellation)
            .ProcessAsynchronously();
    }

    private static async Task DrawPoster(string clip, string poster, CancellationToken cancellation) =>
        await FFMpegArguments
            .FromFileInput(clip, verifyExists: true, options => options.Hardened().ForceFormat("mov"))
            .OutputToFile(poster, overwrite: true, options => options
                .WithFrameOutputCount(1)

                // JPEG is BT.601 in full range.
                .WithCustomArgument("-vf scale=in_color_matrix=bt709:out_color_matrix=bt601:out_range=pc,format=yuvj420p -q:v 3 -update 1")
                .ForceFormat("image2"))
            .CancellableThrough(cancellation)
            .ProcessAsynchronously();

    /// <summary>A clip that is not what it was said to be would shift every lip after it, so the file is asked.</summary>
    private static async Task<TimeSpan> CheckedDuration(ComposeRequest request, int frames, string mp4, CancellationToken cancellation)
    {
        IMediaAnalysis found = await FFProbe.AnalyseAsync(mp4, cancellationToken: cancellation);
        TimeSpan duration = found.PrimaryVideoStream?.Duration ?? TimeSpan.Zero;
        int joined = (int)Math.Round(duration.TotalSeconds * request.FramesPerSecond);
        return joined == frames
            ? duration
            : throw new InvalidDataException($"The joined video has {joined} frames where its clips were said to have {frames}.");
    }
}
