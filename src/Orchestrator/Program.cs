using AlinFunctions.Activities;
using AlinFunctions.Orchestrator.Http;
using AlinFunctions.Orchestrator.Studio;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddActivities(builder.Configuration);
builder.Services.AddHttpDoor();
builder.Services.AddStudio();
await builder.Build().RunAsync();
