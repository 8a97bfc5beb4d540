namespace AlinFunctions.EndToEnd.Tests;

/// <summary>One running product for the tests that only look at what it makes, with one clip a language.</summary>
public sealed class RenderedStack : IAsyncLifetime
{
    private const string EnglishScript = "Big maps may help. My mother bought a purple boat, and five brave people jumped off before the moon came up. What do you think?";
    private const string ChineseScript = "大家好，欢迎使用数字人视频生成服务。今天天气很好，我们一起去公园散步吧。";

    private readonly Dictionary<string, RenderedClip> _clips = new(StringComparer.Ordinal);

    public Stack Stack { get; private set; } = null!;

    public RenderedClip Clip(string language) => _clips[language];

    public async ValueTask InitializeAsync()
    {
        Stack = await Stack.Start();
        _clips["en"] = await RenderedClip.Make(Stack, "en", EnglishScript);
        _clips["zh"] = await RenderedClip.Make(Stack, "zh", ChineseScript);
    }

    public ValueTask DisposeAsync() => Stack.DisposeAsync();
}
