using System.Security.Cryptography;
using AlinFunctions.Activities;
using AlinFunctions.Activities.Consents;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Orchestrator.Orchestrations;
using AlinFunctions.Pipeline;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Consents;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace AlinFunctions.Orchestrator.Triggers;

/// <summary>Takes down, shows and withdraws the consents of people who are shown.</summary>
public sealed class ConsentsApi(Door door, ConsentBook book)
{
    private const string Portrait = "portrait";

    /// <summary>Four texts of 500 characters, and room.</summary>
    private const int MostBytes = 16 * 1024;

    /// <summary>Lists consents, those of one portrait or all.</summary>
    [Function("ListConsents")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/consents")] HttpRequest request,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        string asked = request.Query[Portrait].ToString().ToLowerInvariant();
        if (asked.Length > 0 && !ConsentOrder.IsPortrait(asked))
        {
            throw Problems.BadParameter(Portrait, "SHA-256");
        }

        IReadOnlyList<ConsentRecord> all = await book.List(asked.Length > 0 ? asked : null, cancellation);
        return Results.Json(all.Where(consent => asked.Length == 0 || consent.Portrait == asked), PipelineJson.Compact);
    });

    /// <summary>Takes down a consent: JSON with the portrait's hash, or a form with the portrait itself.</summary>
    [Function("CreateConsent")]
    public Task<IResult> Create(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "api/consents")] HttpRequest request,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        ConsentOrder order = request.HasFormContentType ? await Order(await PlanBodies.Form(request, PortraitHeader.MostBytes + MostBytes, cancellation), cancellation) : await PlanBodies.Json<ConsentOrder>(request, MostBytes, cancellation);
        ConsentRecord consent = await book.Take(order, cancellation);
        request.HttpContext.Response.Headers.Location = $"/api/consents/{consent.Id}";
        return Results.Json(consent, PipelineJson.Compact, statusCode: StatusCodes.Status201Created);
    });

    /// <summary>Shows a consent and, once it is withdrawn, what was done.</summary>
    [Function("GetConsent")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/consents/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellation) => door.Enter(request, async () => Results.Json(await Open(id, cancellation), PipelineJson.Compact));

    /// <summary>Withdraws a consent: from now on no job is taken on it, and what was made is taken back.</summary>
    [Function("WithdrawConsentNow")]
    public Task<IResult> Withdraw(
        [HttpTrigger(AuthorizationLevel.Anonymous, "delete", Route = "api/consents/{id}")] HttpRequest request,
        string id,
        [DurableClient] DurableTaskClient client,
        CancellationToken cancellation) => door.Enter(request, async () =>
    {
        ConsentRecord consent = await book.Withdraw((await Open(id, cancellation)).Id, cancellation);
        await client.ScheduleOnce(nameof(WithdrawConsent), WithdrawConsent.IdOf(consent.Id), consent.Id, cancellation);
        return Results.Json(consent, PipelineJson.Compact, statusCode: StatusCodes.Status202Accepted);
    });

    private async Task<ConsentRecord> Open(string id, CancellationToken cancellation) =>
        ConsentId.TryParse(id, null, out ConsentId consent) && await book.Find(consent, cancellation) is { } record ? record : throw PlanProblems.NoSuchConsent(id);

    private static async Task<ConsentOrder> Order(IFormCollection form, CancellationToken cancellation)
    {
        string? portrait = form[Portrait];
        if (form.Files[Portrait] is { } file)
        {
            PortraitHeader.CheckLength(file.Length);
            await using Stream content = file.OpenReadStream();
            byte[] picture = (await BinaryData.FromStreamAsync(content, cancellation)).ToArray();
            PortraitHeader.Read(picture);
            portrait = Convert.ToHexStringLower(SHA256.HashData(picture));
        }

        return new ConsentOrder(portrait, form["person"], form["agreedBy"], form["purpose"], form["until"]);
    }
}
