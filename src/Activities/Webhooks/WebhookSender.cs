using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using AlinFunctions.Pipeline.Delivery.Webhooks;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Sends one message to one receiver, once.</summary>
public sealed class WebhookSender(IHttpClientFactory clients, IOptions<WebhookOptions> options, TimeProvider time)
{
    /// <summary>Sends it.</summary>
    /// <returns>What came back, whatever it was: only a defect of ours throws.</returns>
    public async Task<DeliveryAnswer> Send(DeliveryId delivery, Uri url, ReadOnlyMemory<byte> body, IReadOnlyList<WebhookSecret> secrets, CancellationToken cancellation)
    {
        using HttpRequestMessage request = Signed(delivery, url, body, secrets);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Value.Timeout);
        try
        {
            using HttpClient client = clients.CreateClient(WebhookHttp.Client);
            client.Timeout = Timeout.InfiniteTimeSpan;
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            return new DeliveryAnswer((int)response.StatusCode, Fault: null, WaitOf(response));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new DeliveryAnswer(null, DeliveryFault.Timeout);
        }
        catch (HttpRequestException refused) when (refused.InnerException is AddressRefusedException)
        {
            return new DeliveryAnswer(null, DeliveryFault.AddressRefused);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException or SocketException)
        {
            return new DeliveryAnswer(null, DeliveryFault.Unreachable);
        }
    }

    private HttpRequestMessage Signed(DeliveryId delivery, Uri url, ReadOnlyMemory<byte> body, IReadOnlyList<WebhookSecret> secrets)
    {
        long timestamp = time.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new ReadOnlyMemoryContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("AlinFunctions", "0.1"));
        request.Headers.Add(WebhookSignature.IdHeader, delivery.MessageId);
        request.Headers.Add(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add(WebhookSignature.SignatureHeader, WebhookSignature.Sign(delivery.MessageId, timestamp, body.Span, secrets));
        return request;
    }

    private TimeSpan? WaitOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } when date > time.GetUtcNow() => date - time.GetUtcNow(),
        _ => null,
    };
}
