using System.CommandLine;
using AlinFunctions.Pipeline.Messages;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace AlinFunctions.Cli.Commands;

/// <summary>Makes the containers and queues that a laptop's empty store lacks; on Azure, Bicep makes them.</summary>
internal static class StoreCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make()
    {
        Option<string> store = StackOptions.Store();
        var command = new Command("store", Words.Say("Make the containers and queues of an empty store.", "在空存储中创建容器和队列。")) { store };
        command.SetAction((line, cancellation) => Run(line.GetRequiredValue(store), cancellation));
        return command;
    }

    private static async Task<int> Run(string connection, CancellationToken cancellation)
    {
        var blobs = new BlobServiceClient(connection);
        var queues = new QueueServiceClient(connection);
        foreach (string container in StoreNames.Containers)
        {
            await blobs.GetBlobContainerClient(container).CreateIfNotExistsAsync(cancellationToken: cancellation);
        }

        foreach (string queue in StoreNames.Queues)
        {
            await queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: cancellation);
        }

        return ExitCode.Done;
    }
}
