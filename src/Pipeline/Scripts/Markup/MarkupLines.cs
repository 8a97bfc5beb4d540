using System.Globalization;

namespace AlinFunctions.Pipeline.Scripts.Markup;

/// <summary>Turns the XML reader's positions into places and indices of the script.</summary>
internal sealed class MarkupLines
{
    private readonly string _script;
    private readonly List<int> _starts = [0];
    private int _counted;
    private int _column = 1;

    /// <summary>Finds the lines of a script.</summary>
    public MarkupLines(string script)
    {
        _script = script;
        for (int i = 0; i < script.Length; i++)
        {
            if (script[i] == '\n')
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>Gives the index of a position that the reader names, both counted from 1.</summary>
    public int Index(int line, int position) =>
        Math.Clamp(_starts[Math.Clamp(line - 1, 0, _starts.Count - 1)] + position - 1, 0, _script.Length);

    /// <summary>Gives the place of an index; fastest when asked in order.</summary>
    public MarkupPlace Place(int index)
    {
        int line = _starts.BinarySearch(index);
        line = line < 0 ? ~line - 1 : line;
        bool onwards = _counted >= _starts[line] && _counted <= index;
        int from = onwards ? _counted : _starts[line];
        _column = (onwards ? _column : 1) + new StringInfo(_script[from..index]).LengthInTextElements;
        _counted = index;
        return new MarkupPlace(line + 1, _column);
    }
}
