using System.CommandLine;
using AlinFunctions.Cli;
using AlinFunctions.Cli.Commands;

ParseResult line = AlinCommand.Make().Parse(args);
int code = await line.InvokeAsync();

// A word that the command line does not know is the input's fault as much as a script that cannot be read.
return line.Errors.Count > 0 ? ExitCode.Input : code;
