using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>One request, and what was answered.</summary>
#pragma warning disable CA1001 // What it holds is memory, and each test lets go of it.
internal sealed class HttpCall
#pragma warning restore CA1001
{
    private readonly GrowingText _body = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly DefaultHttpContext _context = new() { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };

    public HttpCall(params (string Name, string Value)[] headers)
    {
        foreach ((string name, string value) in headers)
        {
            _context.Request.Headers[name] = value;
        }
    }

    public int Status => _context.Response.StatusCode;

    public HttpRequest Request => _context.Request;

    /// <summary>Sends a body.</summary>
    public async Task<HttpCall> With(HttpContent content, string path = "/api/jobs")
    {
        _context.Request.Method = "POST";
        _context.Request.Path = path;
        _context.Request.ContentType = content.Headers.ContentType?.ToString();
        _context.Request.Body = await content.ReadAsStreamAsync();
        return this;
    }

    /// <summary>Asks with a query.</summary>
    public HttpCall Asking(string query)
    {
        _context.Request.QueryString = new QueryString(query);
        return this;
    }

    public string Header(string name) => _context.Response.Headers[name].ToString();

    /// <summary>Has it answered, and returns the body.</summary>
    public async Task<string> Answer(Func<HttpRequest, Task<IResult>> function) => Encoding.UTF8.GetString(await AnswerBytes(function));

    /// <summary>Has it answered, and returns the body as it is.</summary>
    public async Task<byte[]> AnswerBytes(Func<HttpRequest, Task<IResult>> function)
    {
        _context.Response.Body = _body;
        _context.RequestAborted = _gone.Token;
        IResult result = await function(_context.Request);
        await result.ExecuteAsync(_context);
        return _body.Bytes;
    }

    /// <summary>Waits until the answer so far holds a text.</summary>
    public Task Said(string text) => Stage.Until(() => _body.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Leaves, as a browser does whose tab is closed.</summary>
    public void HangUp() => _gone.Cancel();

    /// <summary>Has it answered, and reads the body as JSON.</summary>
    public async Task<JsonElement> Json(Func<HttpRequest, Task<IResult>> function) => JsonElement.Parse(await Answer(function));
}
