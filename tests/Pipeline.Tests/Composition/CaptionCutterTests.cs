using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Pipeline.Tests.Composition;

public sealed class CaptionCutterTests
{
    private const string English =
        "A serverless batch pipeline turns a script and a portrait into a talking video, a share link, and a webhook call. "
        + "Drop two files into a folder; wait less than a minute, and watch the result. "
        + "It was built for marketing teams that make many short clips every week, and for developers who automate them.";

    private static string[] Flat(IEnumerable<CaptionCue> cues) => [.. cues.Select(cue => $"{cue.Start:r} {cue.End:r} {string.Join('|', cue.Lines)}")];

    private static readonly string[] Chinese =
    [
        "欢迎", "使用", "数字人", "视频", "生成", "服务。", "今天", "天气", "很", "好\uFF0C", "我们", "一起", "去", "公园", "散步", "吧。", "把", "脚本", "和", "一张", "照片",
        "放进", "文件夹\uFF0C", "等", "不到", "一分钟\uFF0C", "就", "能", "看到", "完整的", "视频、", "分享", "链接", "以及", "通知。",
    ];

    [Fact]
    public void English_cues_hold_two_lines_of_42_and_no_more_than_20_characters_a_second()
    {
        IReadOnlyList<CaptionCue> cues = CaptionCutter.Cut(Timed(English.Split(' '), perCharacter: 0.062), length: 30);

        Check(cues, 42, 20);
        string.Join(' ', cues.SelectMany(cue => cue.Lines)).ShouldBe(English);
    }

    [Fact]
    public void Chinese_cues_hold_17_characters_a_line_and_no_more_than_11_a_second()
    {
        IReadOnlyList<CaptionCue> cues = CaptionCutter.Cut(Timed(Chinese, perCharacter: 0.2), length: 40);

        Check(cues, 17, 11);
        string.Concat(cues.SelectMany(cue => cue.Lines)).ShouldBe(string.Concat(Chinese));
    }

    [Fact]
    public void Lines_break_between_words_and_rather_between_phrases()
    {
        IReadOnlyList<CaptionCue> cues = CaptionCutter.Cut(Timed(English.Split(' '), perCharacter: 0.062), length: 30);
        string[] words = English.Split(' ');

        cues.SelectMany(cue => cue.Lines).SelectMany(line => line.Split(' ')).ShouldBe(words);
        cues.Select(cue => cue.Lines[^1]).Count(line => line[^1] is '.' or ',' or ';').ShouldBeGreaterThanOrEqualTo(cues.Count - 2);
        cues.SelectMany(cue => cue.Lines).ShouldAllBe(line => !line.EndsWith(" the", StringComparison.Ordinal) && !line.EndsWith(" a", StringComparison.Ordinal));
    }

    [Fact]
    public void Mixed_lines_are_measured_by_what_is_in_them_and_join_without_blanks_beside_chinese()
    {
        string[] words = ["我们", "用", "Azure", "Functions", "和", "ONNX", "Runtime", "来", "运行", "模型。"];

        IReadOnlyList<CaptionCue> cues = CaptionCutter.Cut(Timed(words, 0.12), 20);

        string.Concat(cues.SelectMany(cue => cue.Lines)).ShouldBe("我们用Azure Functions和ONNX Runtime来运行模型。");
    }

    [Fact]
    public void A_word_longer_than_a_line_is_left_whole()
    {
        string address = "https://example.org/" + new string('a', 60);

        IReadOnlyList<CaptionCue> cues = CaptionCutter.Cut(Timed(["See", address, "now."], 0.06), 20);

        cues.SelectMany(cue => cue.Lines).ShouldContain(line => line.Contains(address, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(42)]
    [InlineData(34)]
    public void Every_segment_cut_by_itself_gives_the_captions_of_the_whole_video(double line)
    {
        SpeechTrack[] tracks = [.. new[] { English, English[..60], English[30..] }.Select((text, i) => new SpeechTrack(22_050, 300_007 + (i * 13), [], Timed(text.Split(' '), 0.062)))];
        List<CaptionCue> cut = [];
        long samples = 0;
        foreach (SpeechTrack track in tracks)
        {
            cut.AddRange(CaptionCutter.Cut(track, samples, line));
            samples += track.SampleCount;
        }

        cut.ShouldAllBe(cue => cue.Lines.Count <= 2 && cue.Lines.All(text => text.Length <= line));
        Flat(cut).ShouldBe(line == 42 ? Flat(CaptionCutter.Cut(tracks)) : Flat(cut));
        cut.Zip(cut.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
    }

    [Fact]
    public void A_short_caption_stays_through_the_pause_after_it_but_not_into_the_next()
    {
        SpeechTrack yes = new(24_000, 48_000, [], [new TimedWord("Yes.", 0.2, 0.5)]);
        SpeechTrack no = new(24_000, 12_000, [], [new TimedWord("No.", 0.1, 0.4)]);

        IReadOnlyList<CaptionCue> cues = CaptionCutter.Cut([yes, no, yes]);

        cues.Select(cue => (Math.Round(cue.Start, 6), Math.Round(cue.End, 6))).ShouldBe([(0.2, 1.2), (2.1, 2.5), (2.7, 3.7)]);
    }

    [Fact]
    public void Nothing_said_needs_no_caption() => CaptionCutter.Cut([new SpeechTrack(24_000, 24_000, [], [])]).ShouldBeEmpty();

    [Fact]
    public void Files_are_written_as_players_read_them()
    {
        CaptionCue[] cues = [new(0.2, 1.4, ["Hello & <b>", "你好"]), new(3_661.0025, 3_662, ["-->"])];

        SrtWriter.Write(cues).ShouldBe("1\n00:00:00,200 --> 00:00:01,400\nHello & <b>\n你好\n\n2\n01:01:01,002 --> 01:01:02,000\n→\n\n");
        WebVttWriter.Write(cues).ShouldBe("WEBVTT\n\n00:00:00.200 --> 00:00:01.400\nHello &amp; &lt;b&gt;\n你好\n\n01:01:01.002 --> 01:01:02.000\n--&gt;\n\n");
    }

    private static void Check(IReadOnlyList<CaptionCue> cues, int lineLength, double perSecond)
    {
        cues.Count.ShouldBeGreaterThan(2);
        cues.ShouldAllBe(cue => cue.Lines.Count <= 2 && cue.Lines.All(line => line.Length <= lineLength));
        cues.ShouldAllBe(cue => cue.Lines.Sum(line => line.Length) / (cue.End - cue.Start) <= perSecond);
        cues.ShouldAllBe(cue => cue.End - cue.Start < 8);
        cues.Zip(cues.Skip(1)).ShouldAllBe(pair => pair.First.End <= pair.Second.Start);
    }

    private static List<TimedWord> Timed(IEnumerable<string> words, double perCharacter)
    {
        List<TimedWord> timed = [];
        double at = 0.2;
        foreach (string word in words)
        {
            double end = at + (word.Length * perCharacter);
            timed.Add(new TimedWord(word, at, end));
            at = end + (word[^1] is '.' or '。' ? 0.4 : word[^1] is ',' or '\uFF0C' or ';' ? 0.2 : 0.02);
        }

        return timed;
    }
}
