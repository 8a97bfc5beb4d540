using AlinFunctions.GpuWorker.Tests.Speech;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.GpuWorker.Tests.Vocoder;

public sealed class WaveSoundTests(SpeakingMachine machine, ITestOutputHelper output) : IClassFixture<SpeakingMachine>
{
    private const int Near = AcousticFeatures.SampleRate / 50;

    [Theory]
    [InlineData(VoiceCatalog.DefaultEnglish, "The first sentence is here.\n\nIs this the second?\n\nYes, and this is the last one!")]
    [InlineData(VoiceCatalog.DefaultMandarin, "这是第一句话。\n\n你听到第二句了吗？\n\n最后一句也说完了！")]
    public async Task Speech_is_loud_enough_clips_nowhere_stands_on_zero_and_its_joints_do_not_click(string voice, string text)
    {
        (var wave, IReadOnlyList<SpeechTrack> tracks) = await machine.Speak(text, voice, 1);
        float[] samples = wave.Samples;
        int[] joints = [.. tracks.Aggregate(new List<int> { 0 }, (ends, track) => [.. ends, ends[^1] + track.SampleCount])];

        double rms = Math.Sqrt(samples.Average(sample => (double)sample * sample)), mean = samples.Average(sample => (double)sample);
        float[] steps = [.. samples.Zip(samples.Skip(1), (left, right) => Math.Abs(right - left))];
        float peak = samples.Max(Math.Abs), steepest = steps.Max();
        float atJoints = joints.Max(joint => steps[Math.Max(0, joint - Near)..Math.Min(steps.Length, joint + Near)].Max());
        output.WriteLine($"{voice}: rms {20 * Math.Log10(rms):F1} dB, peak {peak:F3}, mean {mean:E1}, steepest step {steepest:F3}, at joints {atJoints:F5}, {tracks.Count} segments");

        tracks.Count.ShouldBeGreaterThan(1);
        joints[^1].ShouldBe(samples.Length);
        (20 * Math.Log10(rms)).ShouldBeInRange(-35, -12);
        peak.ShouldBeLessThan(1);
        Math.Abs(mean).ShouldBeLessThan(rms / 50);
        atJoints.ShouldBeLessThan(steepest / 10);
    }
}
