using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using AlinFunctions.Activities.Uploads;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>Reads what a job is made of: a form with files, or JSON that names files in the store. Files flow; only texts are held in memory.</summary>
public sealed class UploadReader(FileReferences references)
{
    /// <summary>The longest boundary between parts, as RFC 2046 has it.</summary>
    private const int LongestBoundary = 70;

    /// <summary>The most bytes of a text that names a file or a consent.</summary>
    private const int MostWord = 1024;

    /// <summary>Reads a request into an upload.</summary>
    /// <param name="request">The request.</param>
    /// <param name="upload">The upload.</param>
    /// <param name="forced">An option that is set whatever its caller says; null for none.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task Read(HttpRequest request, Upload upload, string? forced, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(upload);
        BodyLimit.Set(request, BodyLimit.WithFiles);
        UploadFields fields = request switch
        {
            _ when request.HasJsonContentType() => await ReadJson(request, upload, cancellation),
            _ when MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) =>
                await ReadForm(request, HeaderUtilities.RemoveQuotes(type.Boundary).Value, upload, cancellation),
            _ => throw new ProblemException(Problems.UnsupportedType("multipart/form-data, application/json")),
        };
        if (fields.OptionsFile(forced) is { } options)
        {
            JobOptionsReader.Read(options);
            await upload.StageOptions(fields.Speech ? FrozenDrop.SpeechName : FrozenDrop.OptionsName, options, cancellation);
        }

        if (!upload.Draft.IsComplete)
        {
            throw new ProblemException(Problems.Incomplete);
        }
    }

    private async Task<UploadFields> ReadForm(HttpRequest request, string? boundary, Upload upload, CancellationToken cancellation)
    {
        var fields = new UploadFields();
        try
        {
            var reader = new MultipartReader(boundary is { Length: > 0 and <= LongestBoundary } ? boundary : throw new InvalidDataException(), request.Body);
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                ContentDispositionHeaderValue disposition = section.GetContentDispositionHeader() ?? throw new InvalidDataException();
                string name = HeaderUtilities.RemoveQuotes(disposition.Name).Value ?? "";
                string? fileName = HeaderUtilities.RemoveQuotes(disposition.FileNameStar.HasValue ? disposition.FileNameStar : disposition.FileName).Value;
                switch (name)
                {
                    case "options":
                        fields = fields with { Options = ParseOptions(await Text(name, section.Body, JobOptionsReader.MaxBytes, cancellation)) };
                        break;
                    case "consent":
                        fields = fields with { Consent = await Text(name, section.Body, MostWord, cancellation) };
                        break;
                    case "speech":
                        fields = fields with { Speech = await Text(name, section.Body, MostWord, cancellation) == "true" };
                        break;
                    case UploadPart.Lexicon when string.IsNullOrEmpty(fileName):
                        await StageText(upload, name, await Text(name, section.Body, (int)UploadPart.MostBytes(name), cancellation), cancellation);
                        break;
                    case var file when UploadPart.Files.Contains(file, StringComparer.Ordinal) && string.IsNullOrEmpty(fileName):
                        await references.Stage(upload, file, await Text(name, section.Body, MostWord, cancellation), cancellation);
                        break;
                    default:
                        await upload.Stage(name, fileName, section.Body, cancellation);
                        break;
                }
            }
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            throw new ProblemException(Problems.UnreadableBody);
        }

        return fields;
    }

    private async Task<UploadFields> ReadJson(HttpRequest request, Upload upload, CancellationToken cancellation)
    {
        string text = await Text("body", request.Body, 1_000_000, cancellation);
        JsonObject body = Parse(text);
        var fields = new UploadFields();
        foreach ((string name, JsonNode? value) in body)
        {
            switch (name, value?.GetValueKind())
            {
                case (_, null or JsonValueKind.Null):
                    break;
                case ("options", JsonValueKind.Object):
                    fields = fields with { Options = value!.AsObject() };
                    break;
                case ("consent", JsonValueKind.String):
                    fields = fields with { Consent = value!.GetValue<string>() };
                    break;
                case ("speech", JsonValueKind.True or JsonValueKind.False):
                    fields = fields with { Speech = value!.GetValue<bool>() };
                    break;
                case (UploadPart.Script or UploadPart.Lexicon, JsonValueKind.String):
                    await StageText(upload, name, value!.GetValue<string>(), cancellation);
                    break;
                case (_, JsonValueKind.String) when UploadPart.Files.Contains(name, StringComparer.Ordinal):
                    await references.Stage(upload, name, value!.GetValue<string>(), cancellation);
                    break;
                default:
                    throw new ProblemException(Problems.UnknownField(name));
            }
        }

        return fields;
    }

    // What was an earlier job's is named instead of being said again; no lexicon reads like that.
    private async Task StageText(Upload upload, string part, string text, CancellationToken cancellation)
    {
        if (part == UploadPart.Lexicon && FileReferences.NamesJob(text))
        {
            await references.Stage(upload, part, text, cancellation);
            return;
        }

        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await upload.Stage(part, fileName: null, content, cancellation);
    }

    private static JsonObject ParseOptions(string text)
    {
        JobOptionsReader.Read(Encoding.UTF8.GetBytes(text));
        return Parse(text);
    }

    private static JsonObject Parse(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 16 });
            return JsonFlaw.Find(document.RootElement) is { } flaw ? throw new ProblemException(Problems.Flawed(flaw))
                : JsonObject.Create(document.RootElement.Clone()) ?? throw new ProblemException(Problems.UnreadableBody);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // No JSON, or none that is an object.
            throw new ProblemException(Problems.UnreadableBody);
        }
    }

    private static async Task<string> Text(string name, Stream body, int most, CancellationToken cancellation)
    {
        byte[] bytes = new byte[most + 1];
        int count = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellation);
        return count > most ? throw new UploadTooLargeException(name, most)
            : Utf8.IsValid(bytes.AsSpan(0, count)) ? Encoding.UTF8.GetString(bytes, 0, count)
            : throw new ProblemException(Problems.NoUtf8(name));
    }
}
