using System.Text;
using System.Text.Json;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Composition;
using AlinFunctions.Pipeline.Jobs;

namespace AlinFunctions.Pipeline.Tests.Jobs;

public sealed class JobOptionsReaderTests
{
    [Theory]
    [InlineData("", "job.json is not JSON: line 1 cannot be read.")]
    [InlineData("{\"speed\":\n1", "job.json is not JSON: line 2 cannot be read.")]
    [InlineData("[]", "job.json must be a JSON object.")]
    [InlineData("null", "job.json must be a JSON object.")]
    [InlineData("{\"size\":160,\"size\":180}", "job.json cannot be read: 'size' is said twice.")]
    [InlineData("{\"head_yaw\":[{\"a\":1,\"a\":1}]}", "job.json cannot be read: 'a' is said twice.")]
    [InlineData("{\"title\":\"\\ud800\"}", "job.json cannot be read: A text in it is no valid Unicode.")]
    [InlineData("{\"\\ud800\":1}", "job.json cannot be read: A text in it is no valid Unicode.")]
    [InlineData("{\"colour\":1}", "job.json has a field 'colour' that this product does not know.")]
    [InlineData("{\"Speed\":1}", "job.json has a field 'Speed' that this product does not know.")]
    [InlineData("{\"lang\":\"fr\"}", "'lang' is 'fr'; it may be 'en' or 'zh'.")]
    [InlineData("{\"lang\":1}", "The value of 'lang' in job.json has the wrong type.")]
    [InlineData("{\"voice\":[]}", "The value of 'voice' in job.json has the wrong type.")]
    [InlineData("{\"speed\":\"fast\"}", "The value of 'speed' in job.json has the wrong type.")]
    [InlineData("{\"speed\":0.49}", "'speed' is 0.49; it may be 0.5 to 2.")]
    [InlineData("{\"speed\":2.01}", "'speed' is 2.01; it may be 0.5 to 2.")]
    [InlineData("{\"size\":159}", "'size' is 159; it may be 160 to 1080 pixels.")]
    [InlineData("{\"size\":1081}", "'size' is 1081; it may be 160 to 1080 pixels.")]
    [InlineData("{\"size\":720.5}", "The value of 'size' in job.json has the wrong type.")]
    [InlineData("{\"size\":99999999999}", "The value of 'size' in job.json has the wrong type.")]
    [InlineData("{\"face\":0}", "'face' is 0; faces are counted from 1.")]
    [InlineData("{\"aspect\":\"4:3\"}", "'aspect' is '4:3'; it may be one of: portrait, 16:9, 9:16, 1:1.")]
    [InlineData("{\"aspect\":1}", "The value of 'aspect' in job.json has the wrong type.")]
    [InlineData("{\"preprocess\":\"half\"}", "'preprocess' is 'half'; it may be one of: full, extfull, crop, extcrop, resize.")]
    [InlineData("{\"background\":\"beach\"}", "'background' is 'beach'; it may be one of: keep, blur, image, video, #1e6091.")]
    [InlineData("{\"seed\":1e30}", "The value of 'seed' in job.json has the wrong type.")]
    [InlineData("{\"pose_style\":46}", "'pose_style' is 46; it may be 0 to 45.")]
    [InlineData("{\"pose_style\":-1}", "'pose_style' is -1; it may be 0 to 45.")]
    [InlineData("{\"expression_scale\":2.1}", "'expression_scale' is 2.1; it may be 0 to 2.")]
    [InlineData("{\"head_motion\":-0.1}", "'head_motion' is -0.1; it may be 0 to 2.")]
    [InlineData("{\"blink_rate\":61}", "'blink_rate' is 61; it may be 0 to 60 a minute.")]
    [InlineData("{\"still\":\"yes\"}", "The value of 'still' in job.json has the wrong type.")]
    [InlineData("{\"head_yaw\":\"left\"}", "'head_yaw' is 'left'; it may be up to 100 angles such as '0, 10, -5', or degrees at rising seconds such as '0@0, 10@2.5, -5@6'.")]
    [InlineData("{\"head_yaw\":[true]}", "The value of 'head_yaw' in job.json has the wrong type.")]
    [InlineData("{\"head_yaw\":\"0, 25\"}", "'head_yaw' asks for 25 degrees; one photo can show 10 either way.")]
    [InlineData("{\"head_pitch\":[-9]}", "'head_pitch' asks for 9 degrees; one photo can show 8 either way.")]
    [InlineData("{\"head_roll\":\"7@1\"}", "'head_roll' asks for 7 degrees; one photo can show 6 either way.")]
    [InlineData("{\"fps\":24}", "'fps' is 24; it may be 25 or 30.")]
    [InlineData("{\"burn_captions\":1}", "The value of 'burn_captions' in job.json has the wrong type.")]
    [InlineData("{\"title\":\" \"}", "'title' must be one line of text.")]
    [InlineData("{\"title\":\"a\\nb\"}", "'title' must be one line of text.")]
    [InlineData("{\"title_style\":\"upper\"}", "'title_style' is 'upper'; it may be one of: lower, card.")]
    [InlineData("{\"logo_corner\":\"middle\"}", "'logo_corner' is 'middle'; it may be one of: top-right, top-left, bottom-right, bottom-left.")]
    [InlineData("{\"logo_size\":0.6}", "'logo_size' is 0.6; it may be 0.05 to 0.5 of the shorter side.")]
    [InlineData("{\"music_level\":3}", "'music_level' is 3; it may be -40 to 0 decibels.")]
    [InlineData("{\"still\":true,\"head_roll\":\"3\"}", "'head_roll' moves the head and 'still' holds it; only one of them may be said.")]
    public void Options_that_cannot_be_are_refused_in_words(string json, string english)
    {
        InvalidDropException refused = Should.Throw<InvalidDropException>(() => Read(json));

        refused.Kind.ShouldBe(FailureKind.BadOption);
        refused.Sentence.English.ShouldBe(english);
        refused.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public void A_file_over_the_limit_is_refused_before_it_is_read() =>
        Should.Throw<InvalidDropException>(() => Read("{" + new string(' ', JobOptionsReader.MaxBytes) + "}")).Kind.ShouldBe(FailureKind.BadOption);

    [Fact]
    public void A_file_nested_without_end_is_refused() =>
        Should.Throw<InvalidDropException>(() => Read("{\"voice\":" + new string('[', 60_000))).Kind.ShouldBe(FailureKind.BadOption);

    [Fact]
    public void Every_option_is_read()
    {
        JobOptions options = Read("""{"lang":"zh","voice":"zf_xiaoxiao","speed":1.25,"size":480,"face":2,"seed":-7}""");

        options.ShouldBe(new JobOptions { Lang = "zh", Voice = "zf_xiaoxiao", Speed = 1.25, Size = 480, Face = 2, Seed = -7 });
    }

    [Fact]
    public void Everything_about_the_frame_is_read() =>
        Read("""{"aspect":"9:16","preprocess":"extcrop","background":"#1E6091"}""").ShouldBe(
            new JobOptions { Aspect = FrameAspect.Tall, Preprocess = Preprocess.Extcrop, Background = Background.Parse("#1e6091", null) });

    [Fact]
    public void Every_direction_of_the_face_is_read()
    {
        JobOptions options = Read("""{"pose_style":45,"expression_scale":0.5,"head_motion":2,"blink_rate":0,"head_yaw":"0@0, 10@2.5","head_pitch":[0,-8],"head_roll":"6"}""");

        options.ShouldBe(new JobOptions
        {
            PoseStyle = 45,
            ExpressionScale = 0.5,
            HeadMotion = 2,
            BlinkRate = 0,
            HeadYaw = HeadKeys.Parse("0@0, 10@2.5", null),
            HeadPitch = HeadKeys.Parse("0, -8", null),
            HeadRoll = HeadKeys.Parse("6", null),
        });
        Read("""{"still":true}""").ShouldBe(new JobOptions { Still = true });
    }

    [Fact]
    public void Everything_about_the_frames_is_read()
    {
        JobOptions options = Read("""{"fps":30,"burn_captions":true,"title":"片名 Title","title_style":"card","logo_corner":"bottom-left","logo_size":0.3,"music_level":-12.5}""");

        options.ShouldBe(new JobOptions
        {
            Fps = 30,
            BurnCaptions = true,
            Title = "片名 Title",
            TitleStyle = TitleStyle.Card,
            LogoCorner = LogoCorner.BottomLeft,
            LogoSize = 0.3,
            MusicLevel = -12.5,
        });
        Read(JsonSerializer.Serialize(options, PipelineJson.Readable)).ShouldBe(options);
    }

    [Fact]
    public void A_preview_is_small_unless_a_size_is_said()
    {
        Read("""{"preview":true}""").ShouldBe(new JobOptions { Preview = true, Size = 360 });
        Read("""{"preview":true,"size":480}""").ShouldBe(new JobOptions { Preview = true, Size = 480 });
        JobOptionsReader.Read("{}"u8.ToArray(), preview: true).ShouldBe(new JobOptions { Preview = true, Size = 360 });
    }

    [Fact]
    public void A_title_of_more_than_a_hundred_characters_is_refused_with_their_number() =>
        Should.Throw<InvalidDropException>(() => Read($$"""{"title":"{{new string('长', 101)}}"}""")).Sentence.English.ShouldBe("'title' has 101 characters; it may have 100.");

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("// mine\n{ /* nothing */ }")]
    public void What_is_not_said_has_its_default(string json) => Read(json).ShouldBe(new JobOptions());

    [Fact]
    public void A_null_is_the_same_as_not_saying_it_where_nothing_is_a_choice() => Read("""{"lang":null,"voice":null}""").ShouldBe(new JobOptions());

    [Theory]
    [InlineData("""{"speed":0.5,"size":160,"face":1}""")]
    [InlineData("""{"speed":2,"size":1080,}""")]
    public void The_limits_themselves_are_allowed(string json) => Should.NotThrow(() => Read(json));

    private static JobOptions Read(string json) => JobOptionsReader.Read(Encoding.UTF8.GetBytes(json));
}
