using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>One request, and what was answered.</summary>
internal sealed class HttpCall
{
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

    public string Header(string name) => _context.Response.Headers[name].ToString();

    /// <summary>Has it answered, and returns the body.</summary>
    public async Task<string> Answer(Func<HttpRequest, Task<IResult>> function) => Encoding.UTF8.GetString(await AnswerBytes(function));

    /// <summary>Has it answered, and returns the body as it is.</summary>
    public async Task<byte[]> AnswerBytes(Func<HttpRequest, Task<IResult>> function)
    {
        using var body = new MemoryStream();
        _context.Response.Body = body;
        IResult result = await function(_context.Request);
        await result.ExecuteAsync(_context);
        return body.ToArray();
    }
}
