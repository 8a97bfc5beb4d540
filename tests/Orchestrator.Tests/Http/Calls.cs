using System.Text;

namespace AlinFunctions.Orchestrator.Tests.Http;

/// <summary>Makes requests.</summary>
internal static class Calls
{
    /// <summary>A request of somebody who has the key.</summary>
    public static HttpCall Keyed(string method = "GET", string? json = null, string contentType = "application/json")
    {
        var call = new HttpCall(("x-api-key", OpenStore.Key));
        call.Request.Method = method;
        call.Request.Scheme = "https";
        call.Request.Host = new Microsoft.AspNetCore.Http.HostString("videos.example.org");
        if (json is not null)
        {
            call.Request.ContentType = contentType;
            call.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(json));
        }

        return call;
    }

    /// <summary>A request of anybody.</summary>
    public static HttpCall Anybody(string method = "GET", string language = "en", string query = "")
    {
        var call = new HttpCall(("Accept-Language", language));
        call.Request.Method = method;
        call.Request.Scheme = "https";
        call.Request.Host = new Microsoft.AspNetCore.Http.HostString("videos.example.org");
        call.Request.QueryString = new Microsoft.AspNetCore.Http.QueryString(query);
        return call;
    }
}
