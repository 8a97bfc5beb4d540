using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Speech;

public sealed class ProsodyEditorTests
{
    // ^ a , ' ' o $: the first word sounds in frames 10-29, the second in 40-59.
    private static readonly int[] Durations = [10, 20, 6, 4, 20, 6];

    private static SpeechDirection Neutral { get; } = new("af_heart");

    public static TheoryData<SpeechStyle> Styles => [.. Enum.GetValues<SpeechStyle>()];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Any_style_at_degree_0_is_the_models_own_curve_value_by_value(SpeechStyle style)
    {
        AcousticCurves own = Curves();

        DirectedCurves directed = Edit(Neutral with { Style = style, Degree = 0 });

        directed.Map.Durations.ShouldBe(Durations);
        directed.Pitch.ShouldBe(own.Pitch);
        directed.Energy.ShouldBe(own.Energy);
        directed.Gains.ShouldBeEmpty();
        directed.Breath.ShouldBe(0);
    }

    [Fact]
    public void Pitch_moves_by_semitones_and_what_is_not_voiced_stays_so()
    {
        AcousticCurves own = Curves();

        DirectedCurves directed = Edit(Neutral with { Pitch = 12 });

        for (int half = 0; half < own.Pitch.Length; half++)
        {
            directed.Pitch[half].ShouldBe(own.Pitch[half] > 10 ? 2 * own.Pitch[half] : own.Pitch[half], 1e-3);
        }
    }

    [Fact]
    public void A_style_moves_the_mean_and_widens_the_range_about_it()
    {
        StyleShape shape = StyleTable.Of(SpeechStyle.Excited, 1);
        double[] before = [.. Curves().Pitch.Where(hertz => hertz > 10).Select(hertz => 12 * Math.Log2(hertz))];

        double[] after = [.. Edit(Neutral with { Style = SpeechStyle.Excited }).Pitch.Where(hertz => hertz > 10).Select(hertz => 12 * Math.Log2(hertz))];

        (after.Average() - before.Average()).ShouldBe(shape.Pitch, 0.1);
        ((after.Max() - after.Min()) / (before.Max() - before.Min())).ShouldBe(shape.Range, 0.05);
    }

    [Fact]
    public void Pitch_stays_where_the_vocoder_speaks()
    {
        Edit(Neutral with { Pitch = 12, Style = SpeechStyle.Excited, Degree = 2 }, 400).Pitch.Max().ShouldBe(650);
        Edit(Neutral with { Pitch = -12 }, 80).Pitch.Where(hertz => hertz > 10).Min().ShouldBe(55);
    }

    [Fact]
    public void Silence_is_given_no_energy()
    {
        float[] energy = Edit(Neutral with { Style = SpeechStyle.Angry, Degree = 2 }).Energy;

        energy.Where(value => value <= 0).ShouldAllBe(value => value == -9);
        energy.Max().ShouldBe(8.2f, 1e-4f);
    }

    [Fact]
    public void A_word_of_its_own_rate_leaves_the_others_frames_alone()
    {
        DirectedCurves directed = Edit(Neutral, 200, new WordDirection { Rate = 0.5 });

        directed.Map.Durations.ShouldBe([10, 40, 6, 4, 20, 6]);
    }

    [Fact]
    public void Rates_multiply()
    {
        DirectedCurves directed = Edit(Neutral with { Rate = 1.25 }, 200, null, new WordDirection { Rate = 0.8 });

        directed.Map.Durations.ShouldBe([8, 16, 5, 3, 20, 5]);
    }

    [Fact]
    public void Emphasis_raises_its_word_only_and_most_in_its_middle()
    {
        float[] plain = Curves(200).Pitch;

        DirectedCurves directed = Edit(Neutral, 200, null, new WordDirection { Emphasis = Emphasis.Strong });

        directed.Map.Durations[4].ShouldBe(27);
        directed.Pitch[..(2 * 38)].ShouldBe(plain[..(2 * 38)]);
        directed.Pitch[2 * 50].ShouldBeGreaterThan(plain[2 * 50] * 1.2f);
        directed.Gains.Count.ShouldBe(1);
        directed.Gains[0].First.ShouldBe(38 * 600);
    }

    [Fact]
    public void Volume_is_a_gain_over_its_word()
    {
        IReadOnlyList<WaveGain> gains = Edit(Neutral, 200, new WordDirection { Volume = -6 }).Gains;

        // The sound runs two frames ahead of its label.
        gains.ShouldBe([new WaveGain(8 * 600, 28 * 600, -6)]);
    }

    [Fact]
    public void A_break_of_0_leaves_a_frame_of_each_silent_token()
    {
        Edit(Neutral, 200, new WordDirection { Break = 0 }).Map.Durations.ShouldBe([10, 20, 1, 1, 20, 6]);
    }

    [Fact]
    public void A_break_between_words_that_run_together_is_read_as_a_comma()
    {
        var segment = new ScriptSegment(0, "a o", "en", [new SpokenWord("a", "a", " ", new WordDirection { Break = 1 }), new SpokenWord("o", "o", "")], 0);

        PhonemeLine line = PhonemeLine.Of(segment);

        line.Symbols.ShouldBe("a, o");
        line.WordOf.ShouldBe([0, -1, -1, 1]);
    }

    [Fact]
    public void A_full_line_stays_as_it_is()
    {
        string full = new('a', PhonemeVocabulary.MaxTokens - 1);
        var segment = new ScriptSegment(0, "a o", "zh", [new SpokenWord("a", full, "", new WordDirection { Break = 1 }), new SpokenWord("o", "o", "")], 0);

        PhonemeLine.Of(segment).Symbols.ShouldBe(full + "o");
    }

    private static DirectedCurves Edit(SpeechDirection direction, float hertz = 200, WordDirection? first = null, WordDirection? second = null)
    {
        var segment = new ScriptSegment(0, "a, o", "en", [new SpokenWord("a,", "a", ", ", first), new SpokenWord("o", "o", "", second)], 0);
        return ProsodyEditor.Edit(segment, PhonemeLine.Of(segment), direction, Curves(hertz));
    }

    // Both words rise by a fifth of their pitch; between them and about them nothing is voiced.
    private static AcousticCurves Curves(float hertz = 200)
    {
        var pitch = new float[2 * Durations.Sum()];
        var energy = new float[pitch.Length];
        Array.Fill(energy, -9);
        foreach (int start in new[] { 20, 80 })
        {
            energy.AsSpan(start, 40).Fill(7);
            for (int half = 0; half < 40; half++)
            {
                pitch[start + half] = hertz * (1 + (half / 200f));
            }
        }

        return new AcousticCurves(Durations, pitch, energy);
    }
}
