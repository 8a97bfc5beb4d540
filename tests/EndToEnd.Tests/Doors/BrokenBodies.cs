using System.Text;

namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>Bodies that are not what they say.</summary>
internal static class BrokenBodies
{
    private const string FormType = "multipart/form-data; boundary=b";

    /// <summary>Gets JSON that nobody can use, whatever it is sent to.</summary>
    public static IReadOnlyList<byte[]> Json { get; } =
    [
        [], "null"u8.ToArray(), "[]"u8.ToArray(), "\"text\""u8.ToArray(), "7"u8.ToArray(), "{"u8.ToArray(), "{\"a\":"u8.ToArray(), "{}x"u8.ToArray(), "{\"a\":1,\"a\":2}"u8.ToArray(), "{\"\\ud800\":1}"u8.ToArray(),
        "{\"a\":\"\\ud800\"}"u8.ToArray(), [.. "{\"a\":\""u8, 0xFF, 0xC0, .. "\"}"u8], [0xEF, 0xBB, 0xBF, .. "{}"u8], [0xFE, 0xFF, 0, (byte)'{'], [0, 0, 0], Text(new string('[', 10_000)),
        Text(string.Concat(Enumerable.Repeat("{\"a\":", 5000))), Text(new string(' ', 200_000)), Text($"{{\"{new string('n', 100_000)}\":1}}"), "{'a':1}"u8.ToArray(), "{\"script\":NaN}"u8.ToArray(),
    ];

    /// <summary>Gets types that say nothing, or something else.</summary>
    public static IReadOnlyList<string?> Types { get; } =
    [
        null, "", "text/plain", "application/json; charset=\"", "application/json; charset=utf-99", "application/json; charset=utf-16", "application/xml", "multipart/form-data", "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"\"", $"multipart/form-data; boundary={new string('b', 71)}", $"multipart/form-data; boundary={new string('b', 5000)}", "multipart/mixed; boundary=b", "application/x-www-form-urlencoded",
        "application/x-www-form-urlencoded; charset=utf-7", "multipart/form-data; boundary=b; charset=nothing", "MULTIPART/FORM-DATA; BOUNDARY=b", ";;;", "a/b/c", "类型/文本", "application/json;\u00ff",
    ];

    /// <summary>Gets forms that break off, or whose parts are not what they should be.</summary>
    public static IEnumerable<(string Name, string Type, byte[] Body)> Forms(IReadOnlyList<string> parts)
    {
        byte[] whole = [.. parts.SelectMany(part => Part($"form-data; name=\"{part}\"; filename=\"{part}.png\"", "x")), .. "--b--\r\n"u8];
        foreach (int cut in new[] { 0, 1, 3, 10, 40, whole.Length / 2, whole.Length - 6, whole.Length - 3 })
        {
            yield return ($"cut at {cut}", FormType, whole[..cut]);
        }

        foreach (string disposition in Dispositions(parts))
        {
            yield return (disposition[..Math.Min(80, disposition.Length)], FormType, [.. Part(disposition, "x"), .. "--b--\r\n"u8]);
        }

        foreach (string part in parts)
        {
            yield return ($"twice {part}", FormType, [.. Part($"form-data; name=\"{part}\"", "x"), .. Part($"form-data; name=\"{part}\"", "y"), .. "--b--\r\n"u8]);
            foreach (string text in new[] { "", "\0", "\uffff", "{\"a\":1,\"a\":2}", "{\"size\":160,\"size\":180}", "{\"title\":\"\\ud800\"}", "{\"\\ud800\":1}", "inbox/a/\0.png", "inbox/a/\uffff.png", "job:\0", new string('x', 2000) })
            {
                yield return ($"{part} is {text[..Math.Min(30, text.Length)]}", FormType, [.. Part($"form-data; name=\"{part}\"", text), .. "--b--\r\n"u8]);
                yield return ($"file {part} is {text[..Math.Min(30, text.Length)]}", FormType, [.. Part($"form-data; name=\"{part}\"; filename=\"f.png\"", text), .. "--b--\r\n"u8]);
            }

            yield return ($"{part} is no UTF-8", FormType, [.. Text($"--b\r\nContent-Disposition: form-data; name=\"{part}\"\r\n\r\n"), 0xFF, 0xFE, 0xC0, .. "\r\n--b--\r\n"u8]);
        }

        yield return ("no parts", FormType, "--b--\r\n"u8.ToArray());
        yield return ("another boundary", FormType, "--c\r\n\r\nx\r\n--c--\r\n"u8.ToArray());
        yield return ("a header that never ends", FormType, [.. "--b\r\nContent-Disposition: "u8, .. Text(new string('x', 100_000))]);
        yield return ("a thousand headers", FormType, Text($"--b\r\n{string.Concat(Enumerable.Range(0, 1000).Select(i => $"H{i}: x\r\n"))}\r\nx\r\n--b--\r\n"));
        yield return ("no disposition", FormType, "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n--b--\r\n"u8.ToArray());
        yield return ("two thousand parts", FormType, [.. Enumerable.Range(0, 2000).SelectMany(i => Part($"form-data; name=\"p{i}\"", "x")), .. "--b--\r\n"u8]);
    }

    private static IEnumerable<string> Dispositions(IReadOnlyList<string> parts)
    {
        string part = parts[0];
        return
        [
            "form-data", "form-data; name=", "form-data; name=\"\"", "form-data; name=\"", "attachment; name=x", ";;;", "form-data; name=\"\0\"", "form-data; name=\"../x\"; filename=\"../../x\"", "form-data; name=\"x\"; filename=\"a\0b.png\"",
            "form-data; name=\"x\"; filename=\"\uffff.png\"", "form-data; name=\"x\"; filename=\".\"", "form-data; name=\"x\"; filename=\"a/b\"", "form-data; name=\"x\"; filename*=UTF-8''%FF%00", "form-data; name=\"x\"; filename*=x",
            $"form-data; name=\"{new string('n', 3000)}\"", $"form-data; name=\"x\"; filename=\"{new string('f', 5000)}\"", $"form-data; name=\"{part}\"; filename=\"\0\"", $"form-data; name=\"{part}\"; filename*=UTF-8''%00%FF.csv",
            $"form-data; name=\"{part}\"; name=\"{part}\"", "form-data; name=\"人\"; filename=\"人.png\"", "form-data; name=batch.csv; filename=batch.csv",
        ];
    }

    private static byte[] Part(string disposition, string text) => Text($"--b\r\nContent-Disposition: {disposition}\r\n\r\n{text}\r\n");

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
