using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Tests.Speech;

public sealed class SpeechModelTests(SpeakingMachine machine) : IClassFixture<SpeakingMachine>
{
    private const string Text = "Hello, and welcome. 你好，世界。";

    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Durations_pitch_and_energy_agree_at_any_speed(double speed)
    {
        AcousticFeatures features = (await machine.Say(Text, VoiceCatalog.DefaultEnglish, speed)).Features;

        features.Durations.Sum().ShouldBe(features.Frames);
        features.Energy.Length.ShouldBe(2 * features.Frames);
        features.Encodings.Length.ShouldBe(features.Durations.Length * AcousticFeatures.EncodingSize);
    }

    [Fact]
    public async Task Half_the_speed_lasts_about_twice_as_long()
    {
        AcousticFeatures even = (await machine.Say(Text, VoiceCatalog.DefaultEnglish, 1)).Features;

        AcousticFeatures slow = (await machine.Say(Text, VoiceCatalog.DefaultEnglish, 0.5)).Features;

        ((double)slow.Frames / even.Frames).ShouldBe(2, 0.01);
    }

    [Fact]
    public async Task The_same_line_is_spoken_the_same_way_twice()
    {
        AcousticFeatures first = (await machine.Say(Text, VoiceCatalog.DefaultEnglish, 1)).Features;

        AcousticFeatures second = (await machine.Say(Text, VoiceCatalog.DefaultEnglish, 1)).Features;

        second.Encodings.ShouldBe(first.Encodings);
        second.Pitch.ShouldBe(first.Pitch);
    }

    [Fact]
    public async Task The_track_covers_the_wave_without_a_gap()
    {
        SpeechTrack track = (await machine.Say(Text, VoiceCatalog.DefaultEnglish, 1)).Track;

        track.Phonemes[0].Start.ShouldBe(0);
        track.Phonemes[^1].End.ShouldBe((double)track.SampleCount / track.SampleRate, 1e-9);
        track.Phonemes.Zip(track.Phonemes.Skip(1)).ShouldAllBe(pair => pair.First.End == pair.Second.Start && pair.First.Start < pair.First.End);
        track.Words.Zip(track.Words.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
    }

    [Theory]
    [InlineData(0.49)]
    [InlineData(2.01)]
    public async Task A_speed_out_of_range_is_refused(double speed) =>
        await Should.ThrowAsync<ArgumentOutOfRangeException>(() => machine.Say(Text, VoiceCatalog.DefaultEnglish, speed));
}
