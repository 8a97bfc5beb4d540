using AlinFunctions.Instruments.Hearing;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.GpuWorker.Tests.Speech;

public sealed class SpokenSentencesTests(SpeakingMachine machine, ITestOutputHelper output) : IClassFixture<SpeakingMachine>
{
    private static readonly string[] English =
    [
        "Hello, and welcome to our new video service.",
        "The course on Monday lasts 45 minutes, and it costs $25 to join.",
        "Please open the window, because it is very warm in here today.",
    ];

    private static readonly string[] Mandarin =
    [
        "你好，欢迎使用数字人视频生成服务。",
        "今天天气很好，我们一起去公园散步吧。",
        "公司在2026年的收入增长了百分之三十五。",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whisper_hears_at_most_one_English_word_in_twenty_wrong()
    {
        using WhisperEar ear = await WhisperEar.Open(machine.Store, "base", 1, Cancellation);
        string said = string.Join(' ', English);

        (SpokenWave wave, _) = await machine.Speak(said, VoiceCatalog.DefaultEnglish, 1);

        string heard = ear.Hear(wave, "en");
        output.WriteLine(heard);
        ErrorRate.Words(said, heard).ShouldBeLessThanOrEqualTo(0.05);
    }

    [Fact]
    public async Task Whisper_hears_at_most_one_Mandarin_character_in_twenty_wrong()
    {
        using WhisperEar ear = await WhisperEar.Open(machine.Store, "base", 1, Cancellation);
        MandarinTranscript transcript = await MandarinTranscript.Load(machine.Store, Cancellation);
        string said = string.Concat(Mandarin);

        (SpokenWave wave, _) = await machine.Speak(said, VoiceCatalog.DefaultMandarin, 1);

        string heard = ear.Hear(wave, "zh");
        output.WriteLine(heard);
        ErrorRate.Characters(transcript, said, heard).ShouldBeLessThanOrEqualTo(0.05);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(1.5)]
    public async Task At_other_speeds_every_word_is_still_heard(double speed)
    {
        using WhisperEar ear = await WhisperEar.Open(machine.Store, "base", 1, Cancellation);

        (SpokenWave wave, _) = await machine.Speak(English[2], "am_michael", speed);

        string heard = ear.Hear(wave, "en");
        output.WriteLine(heard);
        ErrorRate.Words(English[2], heard).ShouldBeLessThanOrEqualTo(0.1);
    }
}
