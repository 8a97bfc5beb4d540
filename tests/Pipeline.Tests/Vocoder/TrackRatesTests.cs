using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Pipeline.Tests.Vocoder;

public sealed class TrackRatesTests
{
    [Fact]
    public void A_track_follows_its_wave_to_another_rate()
    {
        SpeechTrack track = new(24_000, 24_001, [new TimedPhoneme("ɑ", 0, 0.5, 2), new TimedPhoneme(".", 0.5, 24_001 / 24_000.0, 0)], [new TimedWord("Ah.", 0, 0.5)]);
        SpokenWave wave = Resampler.Convert(new SpokenWave(24_000, new float[24_001]), 8_000);

        SpeechTrack counted = track.CountedIn(wave);

        counted.SampleRate.ShouldBe(8_000);
        counted.SampleCount.ShouldBe(8_001);
        counted.Phonemes[0].ShouldBe(track.Phonemes[0]);
        counted.Phonemes[^1].End.ShouldBe(8_001 / 8_000.0);
        counted.Words.ShouldBe(track.Words);
    }
}
