using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities.Webhooks;

/// <summary>Registers what webhooks stand on.</summary>
internal static class WebhooksRegistration
{
    /// <summary>Adds the endpoints, the messages and the client that sends them.</summary>
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<IValidateOptions<WebhookOptions>, WebhookOptionsValidator>();
        services.AddOptions<WebhookOptions>().BindConfiguration(WebhookOptions.Section).ValidateOnStart();
        services.AddSingleton<EndpointBook>();
        services.AddSingleton<DeliveryBook>();
        services.AddSingleton<DeliveryDesk>();
        services.AddSingleton<SendGate>();
        services.AddSingleton<WebhookSender>();
        WebhookHttp.AddTo(services);
        return services;
    }
}
