using Microsoft.Extensions.Options;

namespace AlinFunctions.Activities;

/// <summary>Stops the host at start when it has nowhere to keep its tables.</summary>
[OptionsValidator]
internal sealed partial class TablesOptionsValidator : IValidateOptions<TablesOptions>;
