using AlinFunctions.Orchestrator.Calls;
using AlinFunctions.Pipeline.Consents;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace AlinFunctions.Orchestrator.Orchestrations;

/// <summary>Takes everything back that was made from a portrait whose consent was withdrawn: running jobs are stopped, and all are deleted with their videos and shares.</summary>
public static class WithdrawConsent
{
    // A job that runs is stopped within seconds; a portrait with very many jobs goes on in a new history.
    private const int StepsAHistory = 100;

    /// <summary>Names the orchestration of a consent's withdrawal.</summary>
    public static string IdOf(ConsentId consent) => $"withdraw-{consent}";

    /// <summary>Takes everything back.</summary>
    [Function(nameof(WithdrawConsent))]
    public static async Task Run([OrchestrationTrigger] TaskOrchestrationContext context, ConsentId consent)
    {
        ArgumentNullException.ThrowIfNull(context);
        for (int step = 0; step < StepsAHistory; step++)
        {
            if (await context.AdvanceWithdrawal(consent))
            {
                return;
            }

            await context.CreateTimer(Patience.BetweenLooksAtJobs, CancellationToken.None);
        }

        context.ContinueAsNew(consent);
    }
}
