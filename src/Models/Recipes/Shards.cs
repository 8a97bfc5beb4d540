namespace AlinFunctions.Models.Recipes;

/// <summary>Puts a file together that was published in numbered parts.</summary>
public static class Shards
{
    /// <summary>Joins the parts 0, 1, 2 and so on in numeric order, and checks the whole.</summary>
    /// <param name="folder">Where the parts lie.</param>
    /// <param name="nameOf">Gives the name of a part by its number.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="whole">The file to write.</param>
    /// <param name="sha256">What the whole must hash to.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="ModelException">The whole has another hash.</exception>
    public static async Task Join(string folder, Func<int, string> nameOf, int count, string whole, string sha256, CancellationToken cancellation)
    {
        await using (FileStream joined = File.Create(whole))
        {
            for (int part = 0; part < count; part++)
            {
                string path = Path.Combine(folder, nameOf(part));
                await using (FileStream shard = File.OpenRead(path))
                {
                    await shard.CopyToAsync(joined, cancellation);
                }

                File.Delete(path);
            }
        }

        await Store.Sha256Sum.Require(whole, sha256, Path.GetFileName(whole), cancellation);
    }
}
