using System.CommandLine;
using AlinFunctions.Models;
using AlinFunctions.Models.Store;

namespace AlinFunctions.Cli.Commands;

/// <summary>Lists the weights and tables: what they are for, where they come from, their licence and hash; fetches them when asked.</summary>
internal static class ModelsCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        var fetch = new Option<DirectoryInfo?>("--fetch") { Description = Words.Say("Fetch what is missing into this folder.", "把缺少的文件下载到此文件夹。") };
        var command = new Command("models", Words.Say("List the weights: source, licence and hash.", "列出权重：来源、许可证和哈希。")) { fetch };
        command.SetAction((line, cancellation) => Run(line, line.GetValue(fetch), cancellation));
        return command;
    }

    private static async Task<int> Run(ParseResult line, DirectoryInfo? cache, CancellationToken cancellation)
    {
        TextWriter output = line.InvocationConfiguration.Output;
        if (cache is not null)
        {
            return await Fetch(cache, line.InvocationConfiguration.Error, cancellation);
        }

        foreach (ModelPack pack in ModelCatalog.Packs)
        {
            string use = pack.TestOnly ? Words.Say("  (tests only)", "（仅测试）") : pack.OnDemand ? Words.Say("  (fetched at first use)", "（首次使用时下载）") : "";
            await output.WriteLineAsync($"{pack.Name}  {pack.Licence}{use}");
            await output.WriteLineAsync($"  {pack.Origin}");
            foreach (PackedFiles source in pack.Sources)
            {
                await output.WriteLineAsync($"  {source.Package}  sha256 {source.Package.Sha256}");
            }

            foreach (ModelEntry entry in pack.Entries)
            {
                await output.WriteLineAsync($"    {entry.Id,-28} {entry.Sha256}  {Words.Say(entry.Purpose, entry.PurposeInChinese)}");
            }
        }

        return ExitCode.Done;
    }

    private static async Task<int> Fetch(DirectoryInfo cache, TextWriter progress, CancellationToken cancellation)
    {
        var store = new ModelStore(new ModelStoreOptions { CacheFolder = cache.FullName });
        var tell = new SpokenProgress(progress);
        try
        {
            foreach (ModelPack pack in ModelCatalog.Packs.Where(pack => !pack.TestOnly && !pack.OnDemand))
            {
                await store.Get(pack.Entries[0].Id, tell, cancellation);
            }

            return ExitCode.Done;
        }
        catch (ModelException refused)
        {
            await progress.WriteLineAsync(Words.Say(refused.Message, refused.Chinese));
            return ExitCode.Ours;
        }
    }

    /// <summary>Says each package once, as soon as its turn comes.</summary>
    private sealed class SpokenProgress(TextWriter writer) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value)
        {
            if (value.Stage is ModelStage.Fetching or ModelStage.Making or ModelStage.Waiting)
            {
                writer.WriteLine($"{value.Stage}: {value.Detail}");
            }
        }
    }
}
