using AlinFunctions.Activities.Batches;
using AlinFunctions.Activities.Drops;
using AlinFunctions.Activities.Schedules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities;

/// <summary>Registers what makes jobs by itself: schedules and batches.</summary>
internal static class PlansRegistration
{
    /// <summary>Adds schedules and batches.</summary>
    public static void AddPlans(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<BatchOptions>, BatchOptionsValidator>();
        services.AddOptions<BatchOptions>().BindConfiguration(BatchOptions.Section).ValidateOnStart();
        services.AddSingleton<DropWriter>();
        services.AddSingleton<JobStopper>();
        services.AddSingleton<ScheduleBook>();
    }
}
