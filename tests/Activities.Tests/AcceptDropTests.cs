using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Messages;
using AlinFunctions.Pipeline.Scripts;

namespace AlinFunctions.Activities.Tests;

public sealed class AcceptDropTests(Emulator emulator)
{
    [Fact]
    public async Task A_good_drop_becomes_a_job_with_copies_and_a_record()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("script.txt", Scene.Bytes("Hi.")), ("portrait.png", Scene.Png), ("job.json", Scene.Bytes("""{"seed":5,"size":480}""")), ("notes.txt", [1]));

        Job job = (await Accept(scene, drop)).ShouldNotBeNull();

        JobRecord record = (await scene.Record(drop)).ShouldNotBeNull();
        record.State.ShouldBe(JobState.Accepted);
        record.Job.ShouldBe(job);
        (job.Id, job.Folder, job.Seed, job.Options.Size, job.Round).ShouldBe((JobId.ForDrop(drop), "ada", 5L, 480, 0));
        record.Inputs.Select(input => input.Name).ShouldBe(["job.json", "script.txt", "portrait.png"]);
        job.PortraitHash.ShouldBe(record.Inputs[2].Sha256);
        (await scene.Store.Blob(job.Script!.Value).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToString().ShouldBe("Hi.");
    }

    [Theory]
    [InlineData("background.png", "image")]
    [InlineData("background.mp4", "video")]
    public async Task A_dropped_background_is_copied_and_wanted(string name, string kind)
    {
        Scene scene = await Scene.Open(emulator);
        await scene.GoodDrop("ada");
        FrozenDrop drop = await scene.Drop("ada", (name, kind == "image" ? Scene.Png : Scene.Bytes("\0\0\0\u0018ftypisom\0\0\0\0")));

        Job job = (await Accept(scene, drop)).ShouldNotBeNull();

        job.Options.Background?.ToString().ShouldBe(kind);
        job.Background.ShouldBe(JobPaths.Input(job.Id, name));
        (await scene.Store.Blob(job.Background!.Value).ExistsAsync(TestContext.Current.CancellationToken)).Value.ShouldBeTrue();
        (await scene.Record(drop))!.Inputs.Select(input => input.Name).ShouldContain(name);
    }

    [Fact]
    public async Task A_job_that_names_no_seed_has_the_same_one_each_time()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.GoodDrop("ada");

        long first = (await Accept(scene, drop))!.Seed;
        await scene.Delete(JobPaths.Record(JobId.ForDrop(drop)));
        long second = (await Accept(scene, drop))!.Seed;

        second.ShouldBe(first);
    }

    [Fact]
    public async Task A_drop_whose_folder_has_changed_is_superseded()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop old = await scene.GoodDrop("ada");
        FrozenDrop @new = await scene.GoodDrop("ada", "Something else.");

        (await Accept(scene, old)).ShouldBeNull();
        (await Accept(scene, @new)).ShouldNotBeNull();

        (await scene.Record(old)).ShouldBeNull();
    }

    [Theory]
    [InlineData("script.txt")]
    [InlineData("portrait.png")]
    public async Task A_drop_that_changes_while_it_is_copied_is_superseded(string file)
    {
        Scene? scene = null;
        var race = new Between(
            request => request.Method == Azure.Core.RequestMethod.Get && request.Uri.Path.EndsWith($"ada/{file}", StringComparison.Ordinal),
            () => scene!.Put($"inbox/ada/{file}", file == "script.txt" ? Scene.Bytes("Newer.") : [.. Scene.Png, 0]));
        scene = await Scene.Open(emulator, race);
        FrozenDrop drop = await scene.GoodDrop("ada");

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop)).ShouldBeNull();
        (await Accept(scene, await scene.Folders.Freeze("ada", default))).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_drop_whose_file_is_deleted_while_it_is_copied_is_superseded()
    {
        Scene? scene = null;
        var race = new Between(
            request => request.Method == Azure.Core.RequestMethod.Get && request.Uri.Path.EndsWith("ada/script.txt", StringComparison.Ordinal),
            () => scene!.Delete(ArtifactPath.Parse("inbox/ada/script.txt", null)));
        scene = await Scene.Open(emulator, race);
        FrozenDrop drop = await scene.GoodDrop("ada");

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop)).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_that_accept_one_drop_the_record_of_the_first_stays_and_both_have_its_job()
    {
        Scene? scene = null;
        FrozenDrop? drop = null;
        Job? faster = null;
        var race = new Between(
            request => request.Method == Azure.Core.RequestMethod.Put && request.Uri.Path.EndsWith("/job.json", StringComparison.Ordinal),
            async () => faster = await new AcceptDrop(new ArtifactStore(scene!.Blobs), new DropFolder(new ArtifactStore(scene.Blobs)), Scene.Webhooks, TimeProvider.System).Run(drop!, default));
        scene = await Scene.Open(emulator, race);
        drop = await scene.GoodDrop("ada");

        Job? slower = await Accept(scene, drop);

        faster.ShouldNotBeNull();
        slower.ShouldBe(faster);
        (await scene.Record(drop))!.Created.ShouldNotBe(new DateTimeOffset(2026, 3, 1, 12, 0, 1, TimeSpan.Zero));
    }

    [Fact]
    public async Task Logo_music_and_films_are_copied_into_the_job()
    {
        Scene scene = await Scene.Open(emulator);
        await scene.GoodDrop("ada");
        byte[] film = [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 2, 0];
        FrozenDrop drop = await scene.Drop("ada", ("logo.png", Scene.Png), ("music.ogg", "OggS and more"u8.ToArray()), ("pose.mp4", film), ("blink.webm", [0x1A, 0x45, 0xDF, 0xA3]));

        Job job = (await Accept(scene, drop)).ShouldNotBeNull();

        new[] { job.Logo, job.Music, job.PoseVideo, job.BlinkVideo }.Select(path => path!.Value.FileName).ShouldBe(["logo.png", "music.ogg", "pose.mp4", "blink.webm"]);
        (await scene.Store.Blob(job.PoseVideo!.Value).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToArray().ShouldBe(film);
        (await scene.Record(drop))!.Inputs.Select(input => input.Name).ShouldBe(["script.txt", "portrait.png", "logo.png", "music.ogg", "pose.mp4", "blink.webm"]);
    }

    [Theory]
    [InlineData("logo.png", "GIF89a", FailureKind.BadLogo, "The logo is neither a PNG nor a JPEG picture.")]
    [InlineData("logo.jpg", "\u0001", FailureKind.BadLogo, "The logo is neither a PNG nor a JPEG picture.")]
    [InlineData("music.mp3", "", FailureKind.BadMusic, "The music is none of WAV, MP3, M4A, FLAC and Ogg.")]
    [InlineData("music.wav", "A text", FailureKind.BadMusic, "The music is none of WAV, MP3, M4A, FLAC and Ogg.")]
    [InlineData("pose.mp4", "A text", FailureKind.BadReference, "The pose video is none of MP4, MOV and WebM.")]
    [InlineData("blink.webm", "", FailureKind.BadReference, "The blink video is none of MP4, MOV and WebM.")]
    [InlineData("script.txt", "", FailureKind.BadScript, "The script is empty.")]
    [InlineData("script.txt", "\u0001", FailureKind.BadScript, null)]
    [InlineData("portrait.png", "", FailureKind.BadPortrait, null)]
    [InlineData("portrait.jpg", "a second one", FailureKind.BadPortrait, "The folder has more than one portrait; leave one of portrait.jpg, portrait.jpeg and portrait.png.")]
    [InlineData("portrait.png", "PK\u0003\u0004", FailureKind.BadPortrait, null)]
    [InlineData("background.png", "GIF89a", FailureKind.BadBackground, "The background is neither a JPEG nor a PNG picture: its content is a GIF.")]
    [InlineData("background.mp4", "no film at all", FailureKind.BadBackground, "The background film is none of MP4, MOV and WebM by its content.")]
    [InlineData("job.json", "{\"background\":\"video\"}", FailureKind.BadBackground, null)]
    [InlineData("job.json", "{\"size\":1}", FailureKind.BadOption, "'size' is 1; it may be 160 to 1080 pixels.")]
    [InlineData("job.json", "{\"voice\":\"nobody\"}", FailureKind.UnknownVoice, null)]
    public async Task A_drop_that_cannot_be_a_video_is_refused_in_its_record(string file, string content, FailureKind kind, string? english)
    {
        Scene scene = await Scene.Open(emulator);
        await scene.GoodDrop("ada");
        FrozenDrop drop = await scene.Drop("ada", (file, Scene.Bytes(content)));

        (await Accept(scene, drop)).ShouldBeNull();

        JobRecord record = (await scene.Record(drop)).ShouldNotBeNull();
        (record.State, record.Failure!.Kind, record.Failure.Stage, record.Job).ShouldBe((JobState.Failed, kind, "AcceptDrop", null));
        record.Failure.Sentence.English.ShouldBe(english ?? record.Failure.Sentence.English);
        record.Failure.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
        record.Finished.ShouldNotBeNull();
        (await Accept(scene, drop)).ShouldBeNull();
    }

    [Fact]
    public async Task A_script_over_the_limit_is_refused_with_its_own_length_and_is_not_copied()
    {
        Scene scene = await Scene.Open(emulator);
        await scene.GoodDrop("ada");
        FrozenDrop drop = await scene.Drop("ada", ("script.txt", new byte[1_000_000]));

        (await Accept(scene, drop)).ShouldBeNull();

        JobRecord record = (await scene.Record(drop)).ShouldNotBeNull();
        record.Failure!.Kind.ShouldBe(FailureKind.BadScript);
        record.Failure.Sentence.English.ShouldContain("1,000,000");
        record.Failure.Sentence.English.ShouldContain($"{ScriptText.MostCharacters:N0}");
        (await scene.Store.Blob(JobPaths.Input(record.Id, "script.txt")).ExistsAsync(TestContext.Current.CancellationToken)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_script_with_a_wrong_tag_is_refused_with_its_place()
    {
        Scene scene = await Scene.Open(emulator);
        await scene.GoodDrop("ada");
        FrozenDrop drop = await scene.Drop("ada", ("script.txt", "Hello <break/>\n<audio src='x'/>"u8.ToArray()));

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop)).ShouldNotBeNull().Failure!.Sentence.English.ShouldStartWith("Line 2, column 1: the tag <audio> is not known");
    }

    [Theory]
    [InlineData("audio.mp3", true)]
    [InlineData("audio.wav", false)]
    public async Task A_recording_is_copied_as_it_was_and_needs_no_script(string name, bool withScript)
    {
        Scene scene = await Scene.Open(emulator);
        byte[] recording = [.. "RIFF\0\0\0\0WAVEfmt "u8, .. Enumerable.Range(0, 5_000_000).Select(i => (byte)(i * 7))];
        (string, byte[])[] files = [("portrait.png", Scene.Png), (name, recording)];
        FrozenDrop drop = await scene.Drop("ada", withScript ? [.. files, ("script.txt", Scene.Bytes("Hi."))] : files);

        Job job = (await Accept(scene, drop)).ShouldNotBeNull();

        job.Audio.ShouldBe(JobPaths.Input(job.Id, name));
        (job.Script is not null).ShouldBe(withScript);
        byte[] copied = (await scene.Store.Blob(job.Audio!.Value).DownloadContentAsync(TestContext.Current.CancellationToken)).Value.Content.ToArray();
        copied.ShouldBe(recording);
        JobInput input = (await scene.Record(drop))!.Inputs.Single(one => one.Name == name);
        (input.Length, input.Sha256).ShouldBe((recording.Length, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(recording))));
    }

    [Fact]
    public async Task A_recording_that_changes_while_it_is_copied_is_superseded()
    {
        Scene? scene = null;
        int reads = 0;
        var race = new Between(
            request => request.Method == Azure.Core.RequestMethod.Get && request.Uri.Path.EndsWith("ada/audio.wav", StringComparison.Ordinal) && ++reads == 2,
            () => scene!.Put("inbox/ada/audio.wav", Scene.Bytes("RIFF....WAVEnewer")));
        scene = await Scene.Open(emulator, race);
        FrozenDrop drop = await scene.Drop("ada", ("portrait.png", Scene.Png), ("audio.wav", Scene.Bytes("RIFF....WAVEolder")));

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop)).ShouldBeNull();
    }

    [Theory]
    [InlineData("audio.mp3", "Once upon a time.", "its content is text")]
    [InlineData("audio.wav", "PK\u0003\u0004....", "a ZIP archive")]
    [InlineData("audio.m4a", "", "The recording is an empty file.")]
    public async Task A_recording_that_is_no_sound_is_refused_by_its_content(string name, string content, string says)
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("portrait.png", Scene.Png), (name, Scene.Bytes(content)));

        (await Accept(scene, drop)).ShouldBeNull();

        JobFailure failure = (await scene.Record(drop))!.Failure!;
        failure.Kind.ShouldBe(FailureKind.BadAudio);
        failure.Sentence.English.ShouldContain(says);
        failure.Sentence.Chinese.ShouldMatch(@"\p{IsCJKUnifiedIdeographs}");
    }

    [Fact]
    public async Task Of_two_recordings_nobody_can_say_which_is_meant()
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.Drop("ada", ("portrait.png", Scene.Png), ("audio.wav", Scene.Bytes("RIFF....WAVE")), ("audio.mp3", Scene.Bytes("ID3")));

        (await Accept(scene, drop)).ShouldBeNull();

        (await scene.Record(drop))!.Failure!.Sentence.English.ShouldStartWith("The folder has more than one recording");
    }

    [Theory]
    [InlineData(JobState.Accepted, true)]
    [InlineData(JobState.Succeeded, false)]
    [InlineData(JobState.Failed, false)]
    [InlineData(JobState.Cancelled, false)]
    public async Task A_drop_delivered_again_finds_its_record(JobState state, bool runs)
    {
        Scene scene = await Scene.Open(emulator);
        FrozenDrop drop = await scene.GoodDrop("ada");
        Job job = (await Accept(scene, drop))!;
        await scene.PutJson(JobPaths.Record(job.Id), (await scene.Record(drop))! with { State = state });
        await scene.Delete(ArtifactPath.Parse("inbox/ada/script.txt", null));

        (await Accept(scene, drop)).ShouldBe(runs ? job : null);
    }

    private static Task<Job?> Accept(Scene scene, FrozenDrop drop) => new AcceptDrop(scene.Store, scene.Folders, Scene.Webhooks, scene.Clock).Run(drop, CancellationToken.None);
}
