using AlinFunctions.Cli.Commands;

return await AlinCommand.Make().Parse(args).InvokeAsync();
