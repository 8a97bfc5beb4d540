using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Activities.Tests;

/// <summary>What a drop may say about the voice, and drops that want nothing but a voice.</summary>
public sealed class SpeechDropTests(Emulator emulator)
{
    [Fact]
    public async Task A_drop_that_is_only_to_be_heard_needs_no_portrait()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("script.txt", Scene.Bytes("Hi.")), ("speech.json", Scene.Bytes("""{"style":"calm","vocoder":"hd48"}""")));

        Job job = (await Accept(scene, drop)).ShouldNotBeNull();

        drop.IsComplete.ShouldBeTrue();
        (job.Portrait, job.PortraitHash, job.Options.Style, job.Options.Vocoder).ShouldBe((null, "", SpeechStyle.Calm, VocoderKind.Hd48));
    }

    [Fact]
    public async Task A_drop_with_options_for_both_a_video_and_speech_is_refused_in_words()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("script.txt", Scene.Bytes("Hi.")), ("portrait.png", Scene.Png), ("job.json", Scene.Bytes("{}")), ("speech.json", Scene.Bytes("{}")));

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop))!.Failure!.Sentence.English.ShouldBe("Only one of job.json (a video), preview.json (its first seconds) and speech.json (only speech) may be dropped.");
    }

    [Fact]
    public async Task A_recording_with_options_for_speech_alone_is_refused_in_words()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("audio.wav", [1, 2]), ("speech.json", Scene.Bytes("{}")));

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop))!.Failure!.Sentence.English.ShouldStartWith("A recording was dropped with speech.json");
    }

    [Fact]
    public async Task Options_that_are_not_UTF_8_are_refused_in_words()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("script.txt", Scene.Bytes("Hi.")), ("speech.json", [.. "{\""u8, 0xC9, 0xF9, .. "\":1}"u8]));

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop))!.Failure!.Sentence.English.ShouldBe("job.json is not UTF-8; save it as UTF-8.");
    }

    [Theory]
    [InlineData("""{"style":"merry"}""", "'style' is 'merry'; it may be one of: neutral, happy, sad, angry, calm, excited, serious, whisper.")]
    [InlineData("""{"style":"3"}""", "'style' is '3'; it may be one of: neutral, happy, sad, angry, calm, excited, serious, whisper.")]
    [InlineData("""{"vocoder":"wavenet"}""", "'vocoder' is 'wavenet'; it may be one of: istftnet24, hifigan22, lpcnet16, lpcnet8, hd48.")]
    [InlineData("""{"pitch":13}""", "'pitch' is 13; it may be -12 to 12 semitones.")]
    [InlineData("""{"style_degree":2.5}""", "'style_degree' is 2.5; it may be 0 to 2.")]
    public async Task What_a_voice_cannot_do_is_refused_in_words(string options, string sentence)
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("script.txt", Scene.Bytes("Hi.")), ("speech.json", Scene.Bytes(options)));

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop))!.Failure!.Sentence.English.ShouldBe(sentence);
    }

    [Fact]
    public async Task A_lexicon_goes_with_the_job_and_a_wrong_one_is_refused_by_its_line()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop good = await scene.Drop("ada", ("script.txt", Scene.Bytes("SQL.")), ("portrait.png", Scene.Png), ("lexicon.csv", Scene.Bytes("SQL,sequel\n")));
        Job job = (await Accept(scene, good)).ShouldNotBeNull();
        FrozenDrop bad = await scene.Drop("bob", ("script.txt", Scene.Bytes("SQL.")), ("portrait.png", Scene.Png), ("lexicon.csv", Scene.Bytes("SQL,sequel\nalone\n")));

        (await Accept(scene, bad)).ShouldBeNull();

        job.Lexicon!.Value.FileName.ShouldBe("lexicon.csv");
        JobFailure failure = (await scene.Record(bad))!.Failure!;
        (failure.Kind, failure.Sentence.English.Contains("Line 2", StringComparison.Ordinal)).ShouldBe((FailureKind.BadLexicon, true));
    }

    private static Task<Job?> Accept(Scene scene, FrozenDrop drop) => new AcceptDrop(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock).Run(drop, CancellationToken.None);
}
