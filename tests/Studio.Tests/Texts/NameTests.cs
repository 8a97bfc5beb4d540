using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Batches;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;
using AlinFunctions.Pipeline.Vocoder;

namespace AlinFunctions.Studio.Tests.Texts;

/// <summary>What the product may name, the studio can say.</summary>
public sealed class NameTests
{
    private static readonly HashSet<string> Keys = [.. StudioFolder.Catalogue("en").Select(text => text.Key)];

    [Fact]
    public void Every_style_has_a_name() => Missing<SpeechStyle>("style").ShouldBeEmpty();

    [Fact]
    public void Every_vocoder_has_a_name() => Missing<VocoderKind>("vocoder").ShouldBeEmpty();

    [Fact]
    public void Every_preprocess_has_a_name() => Missing<Preprocess>("preprocess").ShouldBeEmpty();

    [Fact]
    public void Every_style_of_a_title_has_a_name() => Missing<TitleStyle>("title_style").ShouldBeEmpty();

    [Fact]
    public void Every_end_of_a_job_has_a_name() => Missing<JobState>("state", JobState.Accepted).ShouldBeEmpty();

    [Fact]
    public void Every_state_of_a_row_has_a_name() => Missing<RowState>("row").ShouldBeEmpty();

    [Fact]
    public void Every_state_of_a_batch_has_a_name() => Missing<BatchState>("batch.state").ShouldBeEmpty();

    [Fact]
    public void Every_gender_that_is_told_has_a_name() => Missing<VoiceGender>("gender", VoiceGender.Unknown).ShouldBeEmpty();

    [Fact]
    public async Task Every_option_of_the_draft_has_a_label()
    {
        string[] options = await Modules.OptionTests.Names();

        // The voice has a list of its own.
        options.Except(["voice"]).Select(name => $"option.{name}").Except(Keys, StringComparer.Ordinal).ShouldBeEmpty();
    }

    private static IEnumerable<string> Missing<T>(string family, params T[] unnamed)
        where T : struct, Enum =>
        Enum.GetValues<T>().Except(unnamed).Select(value => $"{family}.{value.ToString().ToLowerInvariant()}").Where(key => !Keys.Contains(key));
}
