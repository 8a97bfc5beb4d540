using Microsoft.Azure.Functions.Worker;

namespace AlinFunctions.Host.SampleLibrary;

/// <summary>An activity in a class library that the app names only by a constant.</summary>
public sealed class Shout(CallLog log)
{
    public const string Name = nameof(Shout);

    [Function(Name)]
    public async Task<string> Run([ActivityTrigger] string word, FunctionContext context)
    {
        await log.Record(context.FunctionDefinition.Name, word);
        return word.ToUpperInvariant();
    }
}
