using AlinFunctions.GpuWorker;
using AlinFunctions.GpuWorker.Inference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

HostApplicationBuilder builder = Host.CreateApplicationBuilder(args);
builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(25));
builder.Services.AddStore(builder.Configuration);
builder.Services.AddInference();
builder.Services.AddWorker();
await builder.Build().RunAsync();
