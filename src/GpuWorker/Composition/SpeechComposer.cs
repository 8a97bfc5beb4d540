using AlinFunctions.Pipeline.Composition;
using FFMpegCore;

namespace AlinFunctions.GpuWorker.Composition;

/// <summary>Makes one sound file of many waves: levelled like a video's sound, at the waves' own rate.</summary>
public static class SpeechComposer
{
    /// <summary>Writes a WAV of 16 bits that says in its metadata who made it.</summary>
    /// <param name="waves">The waves in order.</param>
    /// <param name="wav">Where the file goes.</param>
    /// <param name="id">The number under which its maker knows it.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task Compose(JoinedWaves waves, string wav, string id, CancellationToken cancellation)
    {
        LevelledSound sound = await LevelledSound.Level(waves, cancellation);
        await FFMpegArguments
            .FromPipeInput(new SoundSource(sound), options => options.Hardened())
            .OutputToFile(wav, overwrite: true, options => options
                .WithAudioCodec("pcm_s16le")
                .WithCustomArgument($"-metadata comment=\"{AigcMark.SpeechComment}\" -metadata source={AigcMark.Key}:{id} -fflags +bitexact")
                .ForceFormat("wav"))
            .CancellableThrough(cancellation)
            .ProcessAsynchronously();
    }
}
