using AlinFunctions.Host.SampleLibrary;
using Azure.Storage.Blobs;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.Services.AddSingleton(_ => new BlobServiceClient(builder.Configuration["AzureWebJobsStorage"]));
builder.Services.AddSingleton<CallLog>();
await builder.Build().RunAsync();
