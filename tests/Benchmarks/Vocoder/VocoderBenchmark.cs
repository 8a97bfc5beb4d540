using System.Globalization;
using AlinFunctions.GpuWorker.Hearing;
using AlinFunctions.GpuWorker.Inference;
using AlinFunctions.GpuWorker.Vocoder;
using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Models.Store;
using AlinFunctions.Pipeline.Vocoder;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Benchmarks.Vocoder;

/// <summary>
/// What each vocoder costs and what it leaves of the speech: its rate, its time and processor time over the sound's, the latter over the voice's own generator's in the same run, where 99 % of the energy
/// ends, how far its spectrum lies from the voice's own below 4 kHz (all have that band), and how many words or characters Whisper hears wrong.
/// </summary>
internal static class VocoderBenchmark
{
    private const double CommonBand = 3_800;

    /// <summary>Says sentences in a voice through every vocoder, and writes one line of a table for each.</summary>
    public static async Task Run(string cache, string voice, IReadOnlyList<string> sentences, string language, string ear, TextWriter output)
    {
        CancellationToken cancellation = CancellationToken.None;
        var store = new ModelStore(new ModelStoreOptions { CacheFolder = cache });
        var sessions = new SessionFactory(Options.Create(new InferenceOptions()));
        using var shelf = new VocoderShelf(sessions, store);
        using var speaker = new Speaker(sessions, store);
        await speaker.Read(sentences[0], voice, cancellation);
        await shelf.Sound((await speaker.Read(sentences[0], voice, cancellation))[0], cancellation);

        var reading = new WorkWatch();
        reading.Start();
        var read = new List<(string Text, IReadOnlyList<byte[]> Features)>();
        foreach (string text in sentences)
        {
            read.Add((text, await speaker.Read(text, voice, cancellation)));
        }

        reading.Stop();
        var sounding = new WorkWatch();
        sounding.Start();
        var spoken = new List<SpokenSentence>();
        foreach ((string text, IReadOnlyList<byte[]> features) in read)
        {
            var waves = new List<SpokenWave>();
            foreach (byte[] file in features)
            {
                waves.Add(await shelf.Sound(file, cancellation));
            }

            spoken.Add(new SpokenSentence(text, features, waves));
        }

        sounding.Stop();
        double seconds = spoken.Sum(sentence => sentence.Waves.Sum(wave => (double)wave.Samples.Length / wave.SampleRate));
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"{voice}: {seconds:F1} s of speech; reading {reading.Seconds / seconds:F3} x real time ({reading.ProcessorSeconds / seconds:F3} of processor time), its own generator {sounding.Seconds / seconds:F3} ({sounding.ProcessorSeconds / seconds:F3})"));
        foreach (int rate in (int[])[8_000, 16_000])
        {
            float[] narrow = [.. spoken.SelectMany(sentence => sentence.Waves).SelectMany(wave => Resampler.Convert(wave, rate).Samples)];
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"its own wave at {rate} Hz: 99 % under {WaveRuler.RollOff(new SpokenWave(rate, narrow), 0.99):F0} Hz"));
        }

        using WhisperEar whisper = await WhisperEar.Open(store, ear, 2, cancellation);
        MandarinTranscript mandarin = await MandarinTranscript.Load(store, cancellation);
        foreach (VocoderKind kind in Enum.GetValues<VocoderKind>())
        {
            var adding = new WorkWatch();
            (int edits, int length) = (0, 0);
            var own = new List<float>();
            var made = new List<float>();
            foreach (SpokenSentence sentence in spoken)
            {
                var waves = new List<float>();
                foreach (SpokenWave wave in sentence.Waves)
                {
                    adding.Start();
                    SpokenWave revoiced = await shelf.Revoice(wave, kind, cancellation);
                    adding.Stop();
                    waves.AddRange(revoiced.Samples);
                    own.AddRange(wave.Samples);
                }

                made.AddRange(waves);
                string heard = whisper.Hear(new SpokenWave(kind.SampleRate(), [.. waves]), language);
                IReadOnlyList<string> said = Normal(sentence.Text);
                (edits, length) = (edits + ErrorRate.Edits(said, Normal(heard)), length + said.Count);
            }

            int ownRate = spoken[0].Waves[0].SampleRate;
            SpokenWave whole = new(kind.SampleRate(), [.. made]), reference = new(ownRate, [.. own]);
            double total = sounding.Seconds + adding.Seconds, work = sounding.ProcessorSeconds + adding.ProcessorSeconds;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
                $"| {kind.ToString().ToLowerInvariant()} | {kind.SampleRate()} | {total / seconds:F3} | {work / seconds:F3} | {work / sounding.ProcessorSeconds:F2} | {WaveRuler.RollOff(whole, 0.99):F0} | {WaveRuler.LogSpectralDistance(reference, whole, CommonBand):F2} | {edits}/{length} = {100.0 * edits / length:F1} % |"));
        }

        IReadOnlyList<string> Normal(string text) => language == "zh" ? mandarin.Characters(text) : EnglishTranscript.Words(text);
    }
}
