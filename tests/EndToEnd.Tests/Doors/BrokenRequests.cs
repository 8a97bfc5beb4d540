using System.Text;
using System.Text.Json;

namespace AlinFunctions.EndToEnd.Tests.Doors;

/// <summary>Thinks of what callers may get wrong, route by route, from the document that describes the API: a route that is added is knocked at too.</summary>
internal sealed class BrokenRequests(JsonElement document, KnownThings things)
{
    private static readonly string[] Bodied = ["POST", "PUT", "PATCH", "DELETE"];

    // What a job is refused for in the end, whatever else is right: none of these requests is to cost a render.
    private const string NoPortrait = "\"inbox/nobody/portrait.png\"";

    private static readonly Dictionary<string, Dictionary<string, string>> Good = new(StringComparer.Ordinal)
    {
        ["/api/jobs"] = new(StringComparer.Ordinal) { ["script"] = "\"Hello.\"", ["portrait"] = NoPortrait },
        ["/api/preview"] = new(StringComparer.Ordinal) { ["script"] = "\"Hello.\"", ["portrait"] = NoPortrait },
        ["/api/consents"] = new(StringComparer.Ordinal) { ["portrait"] = $"\"{new string('0', 64)}\"", ["person"] = "\"A\"", ["agreedBy"] = "\"A\"", ["purpose"] = "\"a test\"", ["until"] = "\"2099-12-31\"" },
        ["/api/schedules/{name}"] = new(StringComparer.Ordinal) { ["cron"] = "\"0 0 12 29 2 *\"", ["script"] = "\"Hello.\"", ["speech"] = "true" },
        ["/api/webhooks"] = new(StringComparer.Ordinal) { ["url"] = "\"http://127.0.0.1:9/hook\"" },
    };

    /// <summary>All of them; what deletes comes last.</summary>
    public IEnumerable<BrokenRequest> All() =>
        from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Name != "parameters"
        let method = operation.Name.ToUpperInvariant()
        orderby method == "DELETE"
        from request in Of(method, path.Name, operation.Value)
        select request;

    /// <summary>What is sent to share pages, which the document does not describe.</summary>
    public IEnumerable<BrokenRequest> Pages() =>
        from id in OddValues.Ids.Append(things.IdOf("/api/shares/")!)
        from address in OddValues.Ids.Select(file => $"/s/{id}/{file}").Prepend($"/s/{id}").Append($"/s/{id}/sound?download=%00").Append($"/studio/{id}")
        select new BrokenRequest(address[..Math.Min(100, address.Length)], "GET", "/s/{id}", address);

    private IEnumerable<BrokenRequest> Of(string method, string path, JsonElement operation)
    {
        string known = Filled(path, things.IdOf(path) ?? "");
        var plain = new BrokenRequest("as it is", method, path, known);
        IEnumerable<BrokenRequest> all =
        [
            .. path.Contains('{', StringComparison.Ordinal) ? OddValues.Ids.Select(id => plain with { Name = $"id {Short(id)}", Address = Filled(path, id) }) : [],
            .. Queries(operation, known).Select(query => plain with { Name = $"query {Short(query)}", Address = known + query }),
            .. OddValues.Headers.Select(header => plain with { Name = $"{header.Name}: {Short(header.Value)}", Headers = new Dictionary<string, string>(StringComparer.Ordinal) { [header.Name] = header.Value } }),
        ];
        return Bodied.Contains(method) ? all.Concat(Bodies(plain, operation)) : all;
    }

    private static IEnumerable<string> Queries(JsonElement operation, string path) =>
        from name in (operation.TryGetProperty("parameters", out JsonElement parameters) ? parameters.EnumerateArray().Where(one => one.GetProperty("in").GetString() == "query").Select(one => one.GetProperty("name").GetString()!) : []).Append("unknown")
        from value in name == "unknown" ? OddValues.Queries.Take(8) : OddValues.Queries
        select $"?{name}={value.Replace("{0}", name, StringComparison.Ordinal)}";

    private IEnumerable<BrokenRequest> Bodies(BrokenRequest plain, JsonElement operation)
    {
        IReadOnlyDictionary<string, JsonElement> fields = Fields(operation);
        IEnumerable<BrokenRequest> typed = BrokenBodies.Types.Select(type => plain with { Name = $"type {Short(type ?? "none")}", Type = type, Body = "{}"u8.ToArray() });
        if (fields.Count == 0)
        {
            return typed;
        }

        IEnumerable<BrokenRequest> json = BrokenBodies.Json.Select(body => plain with { Name = $"JSON {Short(Encoding.Latin1.GetString(body))}", Type = BrokenRequest.Json, Body = body });
        IEnumerable<BrokenRequest> forms = BrokenBodies.Forms([.. fields.Keys]).Select(form => plain with { Name = $"form, {form.Name}", Type = form.Type, Body = form.Body });
        return typed.Concat(json).Concat(FieldByField(plain, fields)).Concat(operation.GetRawText().Contains("multipart/form-data", StringComparison.Ordinal) ? forms : []);
    }

    private IEnumerable<BrokenRequest> FieldByField(BrokenRequest plain, IReadOnlyDictionary<string, JsonElement> fields) =>
        from field in fields
        from value in OddValues.Json.Concat(Properties(field.Value).SelectMany(inner => OddValues.Json.Take(24).Select(odd => $"{{\"{inner.Key}\":{odd}}}")))
        let said = Good.GetValueOrDefault(plain.Template, new Dictionary<string, string>(StringComparer.Ordinal)).Where(good => good.Key != field.Key).Select(good => $"\"{good.Key}\":{good.Value}")
        select plain with { Name = $"{field.Key} is {Short(value)}", Type = BrokenRequest.Json, Body = Encoding.UTF8.GetBytes($"{{{string.Join(',', said.Prepend($"\"{field.Key}\":{value}"))}}}") };

    private IReadOnlyDictionary<string, JsonElement> Fields(JsonElement operation) => operation.TryGetProperty("requestBody", out JsonElement body)
        ? body.GetProperty("content").EnumerateObject().SelectMany(type => Properties(type.Value.GetProperty("schema"))).DistinctBy(field => field.Key).ToDictionary(StringComparer.Ordinal)
        : new Dictionary<string, JsonElement>(StringComparer.Ordinal);

    private IReadOnlyDictionary<string, JsonElement> Properties(JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            return Properties(document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()!.Split('/')[^1]));
        }

        return schema.TryGetProperty("properties", out JsonElement properties)
            ? properties.EnumerateObject().ToDictionary(one => one.Name, one => one.Value, StringComparer.Ordinal)
            : new Dictionary<string, JsonElement>(StringComparer.Ordinal);
    }

    private static string Filled(string path, string id) => path.Replace("{id}", id, StringComparison.Ordinal).Replace("{name}", id, StringComparison.Ordinal);

    private static string Short(string text) => text.Length <= 60 ? text : $"{text[..60]}… ({text.Length})";
}
