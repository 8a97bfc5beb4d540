namespace AlinFunctions.Pipeline.Tests;

/// <summary>Reads a table of lines "written, tab, said"; lines that begin with a number sign and a blank and have no tab are headings.</summary>
internal static class ReadingTable
{
    public static TheoryData<string, string> Read(string path)
    {
        TheoryData<string, string> rows = [];
        foreach (string line in File.ReadLines(path))
        {
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0)
            {
                rows.Add(line[..tab], line[(tab + 1)..]);
            }
        }

        return rows;
    }
}
