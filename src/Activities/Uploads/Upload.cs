using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using AlinFunctions.Pipeline.Jobs;
using AlinFunctions.Pipeline.Uploads;
using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace AlinFunctions.Activities.Uploads;

/// <summary>
/// One folder of the inbox on its way in. Files flow into the store a block at a time and are seen by nobody until all have arrived; then they appear at once, the one
/// that makes the folder whole last. What is never committed the store forgets by itself.
/// </summary>
public sealed class Upload
{
    private const int BlockBytes = 4 * 1024 * 1024;

    private readonly DropFolder _folders;
    private readonly List<StagedFile> _files = [];

    // Two uploads into one folder must not mix their blocks.
    private readonly string _mark = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    internal Upload(DropFolder folders, string folder) => (_folders, Folder) = (folders, folder);

    /// <summary>Gets the folder.</summary>
    public string Folder { get; }

    /// <summary>Gets the hash of what has arrived: equal uploads have equal ones.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', _files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(file => $"{file.Name}\t{file.Sha256}")))));

    /// <summary>Gets the drop that a commit would make, its versions still unknown.</summary>
    public FrozenDrop Draft => FrozenDrop.Of(Folder, _files.Select(file => new DropFile(file.Name, "", file.Length)));

    /// <summary>Takes a part in.</summary>
    /// <param name="part">The part, such as "portrait".</param>
    /// <param name="fileName">What its user's file is called.</param>
    /// <param name="content">The content.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="UploadTooLargeException">It is larger than it may be.</exception>
    /// <exception cref="InvalidDropException">No drop has such a part, or it has come twice.</exception>
    public Task Stage(string part, string? fileName, Stream content, CancellationToken cancellation) =>
        Stage(part, UploadPart.MostBytes(part), head => UploadPart.NameOf(part, fileName, head) ?? throw Unknown(part), content, cancellation);

    /// <summary>Takes the options in.</summary>
    /// <param name="name">The name of their file, which says what kind of job it is.</param>
    /// <param name="json">The options, which have been read already.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task StageOptions(string name, ReadOnlyMemory<byte> json, CancellationToken cancellation)
    {
        await using Stream content = BinaryData.FromBytes(json).ToStream();
        await Stage(name, JobOptionsReader.MaxBytes, _ => name, content, cancellation);
    }

    /// <summary>Makes the folder appear.</summary>
    /// <returns>The drop as it is frozen, whole: nobody needs to wait for more.</returns>
    public async Task<FrozenDrop> Commit(CancellationToken cancellation)
    {
        var dropped = new List<DropFile>();
        foreach (StagedFile file in _files.OrderBy(MakesWhole))
        {
            Response<BlobContentInfo> committed = await Blob(file.Name).CommitBlockListAsync(file.Blocks, cancellationToken: cancellation);
            dropped.Add(new DropFile(file.Name, committed.Value.ETag.ToString("H"), file.Length));
        }

        return FrozenDrop.Of(Folder, dropped) with { Whole = true };
    }

    private static int MakesWhole(StagedFile file) => file.Name switch
    {
        FrozenDrop.SpeechName => 2,
        _ when file.Name.StartsWith(UploadPart.Portrait, StringComparison.Ordinal) => 1,
        _ => 0,
    };

    private static InvalidDropException Unknown(string part) => new(FailureKind.BadOption, new Sentence(
        $"'{part}' is no part of a job, or no file of a kind that is read.", $"“{part}”不是任务的组成部分，或不是可读取的文件类型。"));

    private delegate string Naming(ReadOnlySpan<byte> head);

    private async Task Stage(string part, long most, Naming naming, Stream content, CancellationToken cancellation)
    {
        byte[] block = ArrayPool<byte>.Shared.Rent(BlockBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var blocks = new List<string>();
        string? name = null;
        long length = 0;
        try
        {
            int count;
            do
            {
                count = await content.ReadAtLeastAsync(block.AsMemory(0, BlockBytes), BlockBytes, throwOnEndOfStream: false, cancellation);
                length += count;
                if (length > most)
                {
                    throw new UploadTooLargeException(part, most);
                }

                name ??= NewName(naming(block.AsSpan(0, Math.Min(count, UploadPart.HeadBytes))));
                hash.AppendData(block, 0, count);
                if (count > 0)
                {
                    blocks.Add(Convert.ToBase64String(Encoding.ASCII.GetBytes($"{_mark}{blocks.Count:d6}")));
                    await using var bytes = new MemoryStream(block, 0, count, writable: false);
                    await Blob(name).StageBlockAsync(blocks[^1], bytes, cancellationToken: cancellation);
                }
            }
            while (count == BlockBytes);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }

        _files.Add(new StagedFile(name!, blocks, length, Convert.ToHexStringLower(hash.GetHashAndReset())));
    }

    private string NewName(string name) => _files.Any(file => file.Name == name)
        ? throw new InvalidDropException(FailureKind.BadOption, new Sentence($"'{name}' was sent twice.", $"“{name}”发送了两次。"))
        : name;

    private BlockBlobClient Blob(string name) => _folders.Block(Folder, name);
}
