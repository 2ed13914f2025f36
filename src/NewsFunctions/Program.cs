using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NewsFunctions;
using NewsFunctions.Functions;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
// The generated start-up code would do this; no generator runs here (ARCHITECTURE.md, "Roslyn-free").
builder.ConfigureBlobStorageExtension();
builder.Services.AddNewsFunctions(builder.Configuration);
builder.Services.AddAzureMonitor(builder.Configuration);
await builder.Build().RunAsync();
