using System.CommandLine;
using System.Text.Json;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Speech;

namespace AlinFunctions.Cli.Commands;

/// <summary>Lists the voices: id, name, language, how each sounds, and the sentence that it introduces itself with.</summary>
internal static class VoicesCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var lang = new Option<string?>("--lang") { Description = Words.Say("Only the voices of this language, en or zh.", "只列出该语言的音色，en 或 zh。") };
        var json = new Option<bool>("--json") { Description = Words.Say("Write them as JSON.", "以 JSON 格式输出。") };
        var sample = new Option<string?>("--sample") { Description = Words.Say("Write only the sentence that this voice introduces itself with.", "只输出该音色的自我介绍。") };
        var play = new Option<string?>("--play") { Description = Words.Say("Let this voice introduce itself; \"all\" for every one.", "让该音色自我介绍；“all”表示全部。") };
        var command = new Command("voices", Words.Say("List the voices, and play them.", "列出并播放音色。")) { lang, json, sample, play };
        command.SetAction((line, _) => Run(line, line.GetValue(lang), line.GetValue(json), line.GetValue(sample)));
        return command;
    }

    private static async Task<int> Run(ParseResult line, string? lang, bool json, string? sample)
    {
        TextWriter output = line.InvocationConfiguration.Output;
        if (sample is not null)
        {
            return await Introduce(sample, output, line.InvocationConfiguration.Error);
        }

        Voice[] voices = [.. VoiceIntroduction.Offered.Where(voice => lang is null || voice.Language.StartsWith(lang, StringComparison.OrdinalIgnoreCase))];
        if (json)
        {
            var shown = voices.Select(voice => new { voice.Id, Name = VoiceIntroduction.NameOf(voice), voice.Language, voice.Gender, Sample = VoiceIntroduction.SampleOf(voice) });
            await output.WriteLineAsync(JsonSerializer.Serialize(shown, PipelineJson.Readable));
            return ExitCode.Done;
        }

        foreach (Voice voice in voices)
        {
            string gender = voice.Gender == VoiceGender.Female ? Words.Say("female", "女声") : Words.Say("male", "男声");
            await output.WriteLineAsync($"{voice.Id,-12} {voice.Language,-6} {gender,-7} {VoiceIntroduction.NameOf(voice)}");
        }

        return ExitCode.Done;
    }

    private static async Task<int> Introduce(string id, TextWriter output, TextWriter errors)
    {
        try
        {
            await output.WriteLineAsync(VoiceIntroduction.SampleOf(VoiceCatalog.Find(id)));
            return ExitCode.Done;
        }
        catch (InvalidDropException refused)
        {
            await errors.WriteLineAsync(Words.Say(refused.Sentence));
            return ExitCode.Input;
        }
    }
}
