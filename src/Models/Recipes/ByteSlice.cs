namespace AlinFunctions.Models.Recipes;

/// <summary>A file that lies inside another.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
internal readonly record struct ByteSlice(long Start, long End)
{
    /// <summary>Copies it out.</summary>
    /// <exception cref="InvalidDataException">The file around it ends before it does.</exception>
    public async Task Copy(string container, string target, CancellationToken cancellation)
    {
        await using FileStream source = File.OpenRead(container), slice = File.Create(target);
        if (source.Length < End)
        {
            throw new InvalidDataException($"{Path.GetFileName(container)} has {source.Length} bytes; {Path.GetFileName(target)} should end at {End}.");
        }

        source.Position = Start;
        var block = new byte[1 << 20];
        for (long left = End - Start; left > 0;)
        {
            Memory<byte> part = block.AsMemory(0, (int)Math.Min(left, block.Length));
            await source.ReadExactlyAsync(part, cancellation);
            await slice.WriteAsync(part, cancellation);
            left -= part.Length;
        }
    }
}
