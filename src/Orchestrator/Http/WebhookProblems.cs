using AlinFunctions.Activities.Webhooks;
using AlinFunctions.Pipeline.Jobs;
using Microsoft.AspNetCore.Http;

namespace AlinFunctions.Orchestrator.Http;

/// <summary>The problems of webhooks.</summary>
internal static class WebhookProblems
{
    /// <summary>Gets the problem of one endpoint too many.</summary>
    public static ProblemException TooMany { get; } = Conflict(
        "too_many_endpoints", $"There are {EndpointBook.Most} webhook endpoints already; remove one first.", $"已有 {EndpointBook.Most} 个 webhook 端点，请先删除一个。");

    /// <summary>Gets the problem of asking the default endpoint for what needs an address.</summary>
    public static ProblemException HasNoAddress { get; } = Conflict(
        "no_address", "The default endpoint has only a secret, and no address.", "默认端点只有密钥，没有地址。");

    /// <summary>Gets the problem of rotating a secret that is not the endpoint's own.</summary>
    public static ProblemException HasNoSecret { get; } = Conflict(
        "no_secret", "A job brought this address along: it is signed with the secret of the endpoint 'default'; rotate that one.", "该地址由任务带来，使用端点“default”的密钥签名，请轮换该端点的密钥。");

    /// <summary>Gets the problem of trying an endpoint that is switched off.</summary>
    public static ProblemException IsOff { get; } = Conflict(
        "endpoint_off", "This endpoint is switched off; set its state to 'enabled' first.", "该端点已停用，请先将其状态设为“enabled”。");

    /// <summary>Gets the problem of replaying what is still being delivered.</summary>
    public static ProblemException StillPending { get; } = Conflict(
        "still_pending", "This message is still being delivered.", "该消息仍在投递中。");

    /// <summary>The problem of an endpoint that is not there.</summary>
    public static ProblemException NoSuchEndpoint(string id) => new(new Problem(StatusCodes.Status404NotFound, "no_such_endpoint", new Sentence(
        $"There is no webhook endpoint '{id}'.", $"没有 webhook 端点“{id}”。")));

    /// <summary>The problem of a message that is not there.</summary>
    public static ProblemException NoSuchDelivery(string id) => new(new Problem(StatusCodes.Status404NotFound, "no_such_delivery", new Sentence(
        $"There is no delivery '{id}'.", $"没有投递记录“{id}”。")));

    private static ProblemException Conflict(string code, string english, string chinese) => new(new Problem(StatusCodes.Status409Conflict, code, new Sentence(english, chinese)));
}
