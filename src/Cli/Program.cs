using AlinFunctions.Cli.Commands;

return await AlinCommand.Run(args);
