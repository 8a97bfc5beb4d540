using System.Globalization;
using AlinFunctions.Benchmarks.Animation;
using AlinFunctions.Benchmarks.Hearing;
using AlinFunctions.Benchmarks.Jobs;
using AlinFunctions.Benchmarks.Studio;
using AlinFunctions.Benchmarks.Vocoder;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Hearing;
using AlinFunctions.Pipeline.Speech;

// What can be measured or drawn for looking at:
//   renderer-of PORTRAIT.jpg CACHE [SIZE]  the same, from a picture: prepares it first
//   renderer PORTRAIT.prepared             how fast frames are drawn
//   sheet PORTRAIT.prepared OUT.jpg [SIZE] [REACH]   sixteen poses on one picture
//   sheets PORTRAIT.jpg CACHE OUT.jpg [SIZE] [REACH]   the same, from a picture, 720 pixels at its shorter side
//   moods PORTRAIT.jpg CACHE OUT.jpg       the face of every style of speech
//   scenes OUT.jpg CACHE TILE SIZE PORTRAIT[,PORTRAIT] "ASPECT PREPROCESS BACKGROUND"...   frames and backgrounds, a row a portrait
//   cover CACHE PORTRAIT...                what is measured of each face in a picture: eyes, turn, skin about the mouth
//   lips CACHE SIZE PORTRAIT...            how far each sound opens the mouth, drawn and as the face mesh sees it
//   vocoders CACHE SENTENCES [VOICE...]    what each vocoder costs, and what Whisper hears of it
//   jobs COUNT                             how long a page of the list of jobs takes
//   studio COUNT                           what a person at the studio waits for: a stage's sight, a page of the gallery; the product must be built
//   sounds-speak FOLDER CACHE LISTS MOST   says sentences with known phoneme times
//   sounds-teach FOLDER SOUNDS.bin         makes the table of sounds of them
//   sounds-exam FOLDER SOUNDS.bin          how well phonemes and lips are found with it
switch (args)
{
    case ["renderer", var portrait]:
        await Console.Out.WriteLineAsync(RendererBenchmark.Run(Read(portrait)));
        return 0;
    case ["renderer-of", var picture, var cache, .. var shortSide]:
        int side = shortSide.Length > 0 ? int.Parse(shortSide[0], CultureInfo.InvariantCulture) : 720;
        await Console.Out.WriteLineAsync(RendererBenchmark.Run(await PreparedPicture.Of(picture, cache, side, CancellationToken.None)));
        return 0;
    case ["sheet", var portrait, var picture, .. var rest]:
        await Draw(Read(portrait), picture, rest);
        return 0;
    case ["sheets", var photo, var cache, var picture, .. var rest]:
        await Draw(await PreparedPicture.Of(photo, cache, 720, CancellationToken.None), picture, rest);
        return 0;
    case ["moods", var photo, var cache, var picture]:
        await new PoseSheet(await PreparedPicture.Of(photo, cache, 720, CancellationToken.None)).WriteMoods(picture, 400, 1.1f, CancellationToken.None);
        return 0;
    case ["scenes", var sheet, var cache, var tile, var width, var portraits, .. var scenes]:
        await SceneSheet.Write(portraits.Split(','), scenes, cache, sheet, int.Parse(tile, CultureInfo.InvariantCulture), int.Parse(width, CultureInfo.InvariantCulture), CancellationToken.None);
        return 0;
    case ["cover", var cache, .. var pictures]:
        foreach (string picture in pictures)
        {
            await Console.Out.WriteLineAsync(await FaceReport.Of(picture, cache, CancellationToken.None));
        }

        return 0;
    case ["lips", var weights, var lipSide, .. var faces]:
        foreach (string face in faces)
        {
            await Console.Out.WriteLineAsync(await LipReport.Of(face, weights, int.Parse(lipSide, CultureInfo.InvariantCulture), CancellationToken.None));
        }

        return 0;
    case ["vocoders", var cache, var folder, .. var voices]:
        foreach (string voice in voices.Length > 0 ? voices : [VoiceCatalog.DefaultEnglish, VoiceCatalog.DefaultMandarin, "libritts_0"])
        {
            bool mandarin = VoiceCatalog.Find(voice).Language.StartsWith("zh", StringComparison.Ordinal);
            string[] sentences = await File.ReadAllLinesAsync(Path.Combine(folder, mandarin ? "sentences.zh.txt" : "sentences.en.txt"));
            await VocoderBenchmark.Run(cache, voice, [.. sentences.Take(10)], mandarin ? "zh" : "en", mandarin ? "small" : "base", Console.Out);
        }

        return 0;
    case ["jobs", var count]:
        await JobIndexBenchmark.Run(int.Parse(count, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["studio", var count]:
        await StudioBenchmark.Run(int.Parse(count, CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["sounds-teach", var folder, var file]:
        await using (FileStream stream = File.Create(file))
        {
            SoundTeacher.Teach(folder).Write(stream);
        }

        return 0;
    case ["sounds-exam", var folder, var file]:
        await using (FileStream stream = File.OpenRead(file))
        {
            await Console.Out.WriteLineAsync(SoundExam.Run(folder, SoundTable.Read(stream)));
        }

        return 0;
    case ["sounds-speak", var folder, var cache, var lists, var most]:
        await SpokenCorpus.Speak(folder, cache, lists, int.Parse(most, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None);
        return 0;
    default:
        await Console.Error.WriteLineAsync("renderer-of PORTRAIT.jpg CACHE [SIZE] | renderer PORTRAIT.prepared | sheet PORTRAIT.prepared OUT.jpg [SIZE] [REACH] | sheets PORTRAIT.jpg CACHE OUT.jpg [SIZE] [REACH] | moods PORTRAIT.jpg CACHE OUT.jpg | scenes OUT.jpg CACHE TILE SIZE PORTRAIT,... SCENE... | cover CACHE PORTRAIT... | lips CACHE SIZE PORTRAIT... | vocoders CACHE SENTENCES [VOICE...] | jobs COUNT | studio COUNT | sounds-speak FOLDER CACHE LISTS MOST | sounds-teach FOLDER SOUNDS.bin | sounds-exam FOLDER SOUNDS.bin");
        return 2;
}

static async Task Draw(PreparedPortrait portrait, string picture, string[] rest)
{
    int size = rest.Length > 0 ? int.Parse(rest[0], CultureInfo.InvariantCulture) : 400;
    float reach = rest.Length > 1 ? float.Parse(rest[1], CultureInfo.InvariantCulture) : 1.3f;
    await new PoseSheet(portrait).Write(picture, size, reach, CancellationToken.None);
}

static PreparedPortrait Read(string path)
{
    using FileStream stream = File.OpenRead(path);
    return PreparedPortraitFile.Read(stream);
}
