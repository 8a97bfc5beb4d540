using AlinFunctions.Activities.Batches;
using AlinFunctions.Activities.Consents;
using AlinFunctions.Activities.Drops;
using AlinFunctions.Activities.Retention;
using AlinFunctions.Activities.Schedules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities;

/// <summary>Registers what makes jobs by itself, and on what terms they are taken and kept.</summary>
internal static class PlansRegistration
{
    /// <summary>Adds schedules, batches, consents and retention.</summary>
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<BatchOptions>, BatchOptionsValidator>();
        services.AddOptions<BatchOptions>().BindConfiguration(BatchOptions.Section).ValidateOnStart();
        services.AddSingleton<DropWriter>();
        services.AddSingleton<JobStopper>();
        services.AddSingleton<BatchBook>();
        services.AddSingleton<ScheduleBook>();
        services.AddSingleton<ScheduleEditor>();
        services.AddOptions<ConsentOptions>().BindConfiguration(ConsentOptions.Section);
        services.AddSingleton<ConsentBook>();
        services.AddSingleton<PortraitCopies>();
        services.AddSingleton<IValidateOptions<RetentionOptions>, RetentionOptionsValidator>();
        services.AddOptions<RetentionOptions>().BindConfiguration(RetentionOptions.Section).ValidateOnStart();
        services.AddSingleton<BlobSweep>();
        services.AddSingleton<DeliverySweep>();
        services.AddSingleton<AuditSweep>();
        services.AddSingleton<JobTerms>();
    }
}
