using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Jobs;

public sealed class DropCheckTests
{
    [Fact]
    public void A_face_that_is_not_shown_cannot_be_directed()
    {
        InvalidDropException refusal = Should.Throw<InvalidDropException>(
            () => DropCheck.RefuseWithoutEffect(Folder("script.txt", "speech.json"), new JobOptions { Still = true, PoseStyle = 3, Speed = 1.2 }));

        refusal.Sentence.English.ShouldContain("'pose_style', 'still'");
        refusal.Sentence.Chinese.ShouldContain("“pose_style”、“still”");
        refusal.Sentence.English.ShouldNotContain("speed'");
    }

    [Fact]
    public void A_voice_that_is_only_heard_can_be_directed_in_every_way() =>
        Should.NotThrow(() => DropCheck.RefuseWithoutEffect(
            Folder("script.txt", "speech.json", "lexicon.csv"),
            new JobOptions { Voice = "af_heart", Speed = 1.2, Style = SpeechStyle.Happy, StyleDegree = 2, Pitch = 1, Lang = "en", Seed = 4, Vocoder = AlinFunctions.Pipeline.Vocoder.VocoderKind.Hd48 }));

    [Fact]
    public void Words_of_a_script_are_not_written_down_a_second_time() =>
        Should.Throw<InvalidDropException>(() => DropCheck.RefuseWithoutEffect(
            Folder("script.txt", "audio.wav", "portrait.jpg"), new JobOptions { Captions = CaptionSource.Hear })).Kind.ShouldBe(FailureKind.BadOption);

    [Fact]
    public void A_recording_without_a_script_has_no_words_to_pronounce() =>
        Should.Throw<InvalidDropException>(() => DropCheck.RefuseWithoutEffect(
            Folder("lexicon.csv", "audio.wav", "portrait.jpg"), new JobOptions())).Sentence.English.ShouldContain("no script");

    [Fact]
    public void A_recording_alone_may_be_written_down() =>
        Should.NotThrow(() => DropCheck.RefuseWithoutEffect(Folder("audio.wav", "portrait.jpg", "job.json"), new JobOptions { Captions = CaptionSource.Hear }));

    [Fact]
    public void What_is_said_of_a_logo_of_music_or_of_a_title_needs_one()
    {
        foreach ((JobOptions options, string english) in ((JobOptions, string)[])
        [
            (new JobOptions { LogoCorner = LogoCorner.BottomLeft }, "'logo_corner' has no effect without a logo in the folder."),
            (new JobOptions { LogoSize = 0.3 }, "'logo_size' has no effect without a logo in the folder."),
            (new JobOptions { MusicLevel = -10 }, "'music_level' has no effect without music in the folder."),
            (new JobOptions { TitleStyle = TitleStyle.Card }, "'title_style' has no effect without a title."),
        ])
        {
            Should.Throw<InvalidDropException>(() => DropCheck.RefuseWithoutEffect(Folder("script.txt", "portrait.jpg", "job.json"), options)).Sentence.English.ShouldBe(english);
            Should.NotThrow(() => DropCheck.RefuseWithoutEffect(
                Folder("script.txt", "portrait.jpg", "job.json", "logo.png", "music.mp3"), options with { Title = options.TitleStyle == TitleStyle.Card ? "A title" : null }));
        }
    }

    private static FrozenDrop Folder(params string[] names) => FrozenDrop.Of("folder", names.Select(name => new DropFile(name, "1", 10)));
}
