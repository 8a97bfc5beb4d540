using System.Text;

namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>Values that no caller should send, and some caller will.</summary>
internal static class OddValues
{
    /// <summary>Gets values of a JSON field.</summary>
    public static IReadOnlyList<string> Json { get; } =
    [
        "null", "true", "\"\"", "\" \"", "-1", "0", "1.5", "1e999", "-1e999", "99999999999999999999999999", "NaN", "Infinity", "[]", "{}", "[null]", "[[[]]]", "{\"a\":1,\"a\":2}", "{\"\\ud800\":1}",
        "\"\\u0000\"", "\"\\ud800\"", "\"a\\udc00b\"", "[\"\\ud800\"]", "\"\\uffff\"", "\"\\u202e\\u0007\"", "\"9999-12-31\"", "\"0001-01-01\"", "\"9999-12-31T23:59:59-14:00\"", "\"../../etc/passwd\"",
        "\"inbox/a/\\u0000.png\"", "\"inbox/a/b%00.png\"", "\"inbox/a/\\uffff.png\"", "\"inbox/a/b?c#d.png\"", "\"job:\"", "\"job:\\u0000\"", "\"http://[::1\"", "\"https://\\u3002/\"", "\"https://a:99999/\"",
        "\"https://xn--a/\"", "\"https://\\ud83d\\ude00.example/\"", "\"{{\"", "\"{{date:number:999999999}}\"", "\"{{a}}{{\"", $"\"{new string('x', 70_000)}\"", $"\"{new string('人', 3000)}\"",
    ];

    /// <summary>Gets values of a path's part, as they stand in the address.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        "%00", "a%00b", "%FF%FE", "%EF%BF%BF", "%ED%A0%80", "%F0%9F%98%80", "..%2F..%2Fetc", "%2e%2e", "%5C..%5C", "a%20b", "%0D%0AX-Header:%20y", "'%22%3C%3E", "-1", "99999999999999999999999999", "NaN", "%25%32%46",
        "libritts_99999999999999999999", "libritts_-1", "af_heart:1e999", "af_heart:NaN%2Baf_bella:0", "drop-0123456789abcdef0123", new string('a', 300), new string('9', 3000), string.Concat(Enumerable.Repeat("%E4%BA%BA", 400)),
    ];

    /// <summary>Gets values of a query's parameter, as they stand in the address.</summary>
    public static IReadOnlyList<string> Queries { get; } =
    [
        "", "%00", "NaN", "-1", "0", "1.5", "99999999999999999999999999", "%FF", "%ED%A0%80", "%EF%BF%BF", "%D9%A3", "a&{0}=b", "[]", "%0D%0A", "0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00", "2026-13-45",
        "AAAA", "Cg", "AAoA", "!!!!", "____", Encoded("\n\u0000"), Encoded("x\ny\nz"), Encoded("2!0!\n"), Encoded("\uffff\n"), "a%0Ab", new string('a', 2000), new string('A', 4095), new string('A', 6000), string.Concat(Enumerable.Repeat("%E4%BA%BA", 400)),
    ];

    /// <summary>Gets headers, each alone.</summary>
    public static IReadOnlyList<(string Name, string Value)> Headers { get; } =
    [
        ("Accept-Language", "zh;q=99999999999"), ("Accept-Language", new string(',', 3000)), ("Accept-Language", "语言"), ("Accept-Language", "*;q=NaN"), ("Accept-Language", "é\u00ff"),
        ("Idempotency-Key", "钥匙"), ("Idempotency-Key", new string('k', 256)), ("Idempotency-Key", "é\u0080"), ("Idempotency-Key", " "), ("Accept", "\u00ff"), ("Range", "bytes=9-1,x"), ("If-None-Match", "\""),
        ("X-Forwarded-Host", "a b:99999"), ("X-Forwarded-Proto", "ħttp"), ("Cookie", "=;;\u00ff"), ("Content-Encoding", "gzip"), ("Content-Language", "😀"), ("Expect", "100-continue"),
    ];

    private static string Encoded(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
}
