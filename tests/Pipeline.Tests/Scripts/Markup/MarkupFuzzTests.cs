using System.Security;
using System.Text;
using System.Text.Json;
using AlinFunctions.Pipeline.Scripts;
using AlinFunctions.Pipeline.Tests.Speech;

namespace AlinFunctions.Pipeline.Tests.Scripts.Markup;

public sealed class MarkupFuzzTests(PronouncerTables tables)
{
    private static readonly string[] Scraps =
    [
        "Hello, world.", "Dr. Smith paid $3.50 at 3:30 p.m.!", "“Stop!” he said.", "你好，世界。", "他说：“你好！”然后走了。", "2026年11月22日", "😀", "—", "Really?!", "API、GPU和MP4", "a < b", "AT&T", "<3",
        "\n\n", "\n", "e.g. this", "10-20%", "don't", "\"quoted\"", "U.S.A.", "1/2", "Café naïve", "銀行", "-", "IV", "你", "I", "words", "some more", "do NOT touch", "- item", "(aside)",
    ];

    private static readonly string[] Wraps =
    [
        "emphasis", "emphasis level='none'", "prosody rate='0.9'", "prosody pitch='+1st'", "voice name='af_sky'", "voice name='zf_xiaobei'", "mstts:express-as style='sad'", "lang xml:lang='zh-CN'", "p", "s",
    ];

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void A_plain_script_means_the_same_inside_a_speak_tag(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 30; round++)
        {
            string script = Text(random, 40);

            Json($"<speak>{SecurityElement.Escape(script)}</speak>").ShouldBe(Json(script));
        }
    }

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void Every_character_of_a_marked_up_script_is_in_exactly_one_segment(int seed)
    {
        Random random = new(seed);
        for (int round = 0; round < 40; round++)
        {
            StringBuilder marked = new("<speak>Word "), plain = new("Word ");
            Grow(random, marked, plain, depth: 0);
            marked.Append("</speak>");

            IReadOnlyList<ScriptSegment> segments = ScriptReader.Read(marked.ToString(), null, tables.Pronouncer);

            string expected = Solid(ScriptText.FromString(plain.ToString()).Value);
            Solid(string.Concat(segments.Select(segment => segment.Text))).ShouldBe(expected);
            Solid(string.Concat(segments.SelectMany(segment => segment.Words).Select(word => word.Written))).ShouldBe(expected);
            segments.Select(segment => segment.Index).ShouldBe(Enumerable.Range(0, segments.Count));
            foreach (ScriptSegment segment in segments)
            {
                string tokens = string.Concat(segment.Words.Select(word => word.Phonemes + word.Trailing));
                tokens.Length.ShouldBeInRange(1, 510);
                tokens.Where(token => !tables.Alphabet.Contains(token)).ShouldBeEmpty();
                segment.Words.ShouldAllBe(word => word.Phonemes.Length > 0);
            }
        }
    }

    private static void Grow(Random random, StringBuilder marked, StringBuilder plain, int depth)
    {
        int parts = random.Next(1, 7);
        for (int i = 0; i < parts; i++)
        {
            string text = Text(random, 6);
            switch (random.Next(4))
            {
                case 0 when depth < 4:
                    string tag = Wraps[random.Next(Wraps.Length)];
                    marked.Append('<').Append(tag).Append('>');
                    Grow(random, marked, plain, depth + 1);
                    marked.Append("</").Append(tag.Split(' ')[0]).Append('>');
                    break;
                case 1:
                    marked.Append(random.Next(2) == 0 ? "<break time='100ms'/>" : "<break strength='none'/>");
                    break;
                case 2:
                    marked.Append("<sub alias='some alias 你'>").Append(SecurityElement.Escape(text)).Append("x</sub>");
                    plain.Append(text).Append('x');
                    break;
                default:
                    marked.Append(SecurityElement.Escape(text));
                    plain.Append(text);
                    break;
            }
        }
    }

    private static string Text(Random random, int most)
    {
        StringBuilder script = new("Go ");
        int scraps = random.Next(1, most);
        for (int i = 0; i < scraps; i++)
        {
            script.Append(Scraps[random.Next(Scraps.Length)]).Append(random.Next(3) == 0 ? "" : " ");
        }

        return script.ToString();
    }

    private static string Solid(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private string Json(string script) => JsonSerializer.Serialize(ScriptReader.Read(script, null, tables.Pronouncer));
}
