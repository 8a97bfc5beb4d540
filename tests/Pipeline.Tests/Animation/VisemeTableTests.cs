using AlinFunctions.Pipeline.Animation;

namespace AlinFunctions.Pipeline.Tests.Animation;

public sealed class VisemeTableTests
{
    /// <summary>Kokoro's vocabulary as its authors publish it: sounds, marks and punctuation.</summary>
    private const string Sounds = "ʣʥʦʨꭧAIOQSTWYᵊabcdefhijklmnopqrstuvwxyzɑɐɒæβɔɕçɖðʤəɚɛɜɟɡɥɨɪʝɯɰŋɳɲɴøɸθœɹɾɻʁɽʂʃʈʧʊʋʌɣɤχʎʒʔᵻ";

    private const string Marks = "ˈˌːʰʲᵝ↓→↗↘\u0303";
    private const string Pauses = " ;:,.!?—…\"()“”";

    [Fact]
    public void Every_sound_of_the_vocabulary_has_visemes_that_fill_its_time()
    {
        foreach (char sound in Sounds)
        {
            VisemeTable.IsSound(sound.ToString()).ShouldBeTrue(sound.ToString());
            VisemeTable.Find(sound.ToString()).Sum(part => part.Share).ShouldBe(1, 1e-9, sound.ToString());
        }
    }

    [Fact]
    public void Marks_and_pauses_are_no_sounds()
    {
        foreach (char mark in Marks)
        {
            VisemeTable.IsMark(mark.ToString()).ShouldBeTrue(mark.ToString());
            VisemeTable.IsSound(mark.ToString()).ShouldBeFalse(mark.ToString());
        }

        foreach (char pause in Pauses)
        {
            VisemeTable.IsMark(pause.ToString()).ShouldBeFalse(pause.ToString());
            VisemeTable.IsSound(pause.ToString()).ShouldBeFalse(pause.ToString());
        }
    }

    [Theory]
    [InlineData("ʨʰ", "ʨ")]
    [InlineData("iː", "i")]
    [InlineData("ꭧʰ", "ꭧ")]
    public void A_marked_sound_looks_like_the_plain_one(string marked, string plain) => VisemeTable.Find(marked).ShouldBe(VisemeTable.Find(plain));

    [Fact]
    public void A_diphthong_passes_from_its_vowel_to_its_glide() =>
        VisemeTable.Find("I").Select(part => part.Viseme.Name).ShouldBe(["a", "i"]);

    [Fact]
    public void A_sound_that_nobody_knows_is_refused() => Should.Throw<ArgumentException>(() => VisemeTable.Find("ж"));
}
