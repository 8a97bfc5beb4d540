using System.Numerics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Puts a frame together tile by tile: untouched tiles are the photo's, background tiles the plate's, all others the warped person over the plate, with the painted layers.</summary>
public sealed class FrameComposer
{
    private const int Side = TilePlaces.Side;

    /// <summary>An expression that moves a tile by less than a twentieth of a pixel leaves it as it is; this is the square.</summary>
    private const float Seen = .0025f;
    private readonly PortraitPlanes _planes;
    private readonly PoseField _pose;
    private readonly ExpressionField _expression;
    private readonly LayerPatch[] _layers;
    private readonly TilePlaces _middle = new();
    private readonly TilePlaces _source = new();
    private readonly float[] _nodesX = new float[25];
    private readonly float[] _nodesY = new float[25];
    private readonly float[] _halfX = new float[16];
    private readonly float[] _halfY = new float[16];
    private readonly int[] _values = new int[96];
    private readonly int[] _matte = new int[80];

    /// <summary>Makes a composer.</summary>
    public FrameComposer(PortraitPlanes planes, PoseField pose, ExpressionField expression, params LayerPatch[] layers) =>
        (_planes, _pose, _expression, _layers) = (planes, pose, expression, layers);

    /// <summary>Writes one frame.</summary>
    /// <param name="frame">Receives yuv420p.</param>
    /// <param name="backdrop">What is behind the person in this frame; empty where that is the photo's own plate.</param>
    public void Compose(Span<byte> frame, ReadOnlySpan<byte> backdrop = default)
    {
        (backdrop.IsEmpty ? _planes.Photo : backdrop).CopyTo(frame);
        if (backdrop.IsEmpty && _pose.IsStill && _expression.IsStill && Array.TrueForAll(_layers, layer => layer.IsEmpty))
        {
            return;
        }

        for (int row = 0; row < _planes.BlockRows; row++)
        {
            for (int column = 0; column < _planes.BlockColumns; column++)
            {
                Tile(column, row, frame, backdrop);
            }
        }
    }

    private void Tile(int column, int row, Span<byte> frame, ReadOnlySpan<byte> backdrop)
    {
        int node = (row * _pose.Columns) + column;
        Vector2 origin = new(column * Side, row * Side);
        Vector2 a = _pose.Offsets[node], b = _pose.Offsets[node + 1], c = _pose.Offsets[node + _pose.Columns], d = _pose.Offsets[node + _pose.Columns + 1];
        Vector2 low = origin + Vector2.Min(Vector2.Min(a, b + new Vector2(Side, 0)), Vector2.Min(c + new Vector2(0, Side), d + new Vector2(Side)));
        Vector2 high = origin + Vector2.Max(Vector2.Max(a, b + new Vector2(Side, 0)), Vector2.Max(c + new Vector2(0, Side), d + new Vector2(Side)));
        bool turned = a != Vector2.Zero || b != Vector2.Zero || c != Vector2.Zero || d != Vector2.Zero;
        (int boxLeft, int boxTop, int boxRight, int boxBottom) = _expression.Box;
        const int Step = ExpressionField.Step;
        bool moves = !_expression.IsStill && high.X > (boxLeft - 1) * Step && low.X < (boxRight + 1) * Step && high.Y > (boxTop - 1) * Step && low.Y < (boxBottom + 1) * Step;
        bool painted = false;
        foreach (LayerPatch layer in _layers)
        {
            painted |= layer.Meets(low.X - 1, low.Y - 1, high.X + 1, high.Y + 1);
        }

        if (!turned && !moves && !painted)
        {
            AtRest(column, row, frame, backdrop);
            return;
        }

        (byte least, byte most) = MatteIn(low, high);
        if (most == 0)
        {
            // Where nothing moves the photo stays, also beside the person where the plate is painted in.
            if (backdrop.IsEmpty && turned && _planes.PlateDiffers[(row * _planes.BlockColumns) + column])
            {
                Copy(_planes.Plate, column, row, frame);
            }

            return;
        }

        TilePlaces.Spread(_middle.X, origin.X + a.X, origin.X + Side + b.X, origin.X + c.X, origin.X + Side + d.X);
        TilePlaces.Spread(_middle.Y, origin.Y + a.Y, origin.Y + b.Y, origin.Y + Side + c.Y, origin.Y + Side + d.Y);
        TilePlaces source = _middle;
        bool still = !turned;
        if (moves)
        {
            bool fine = false;
            foreach (LayerPatch layer in _layers)
            {
                fine |= layer.Overlaps(low.X, low.Y, high.X, high.Y);
            }

            still &= !Displace(origin, a, b, c, d, fine);
            source = _source;
        }

        if (still && !painted)
        {
            AtRest(column, row, frame, backdrop);
            return;
        }

        Sample(source);
        if (painted)
        {
            Paint(low, high);
        }

        // Where the head does not turn, what lies beside the person is the photo itself, to the pixel.
        ReadOnlySpan<byte> under = !backdrop.IsEmpty ? backdrop : turned ? _planes.Plate : _planes.Photo;
        Write(column, row, frame, least == byte.MaxValue || (still && backdrop.IsEmpty) ? default : under);
    }

    /// <summary>A tile of the person that does not move is the photo's own; before a film she is laid over it anew in every frame.</summary>
    private void AtRest(int column, int row, Span<byte> frame, ReadOnlySpan<byte> backdrop)
    {
        int block = (row * _planes.BlockColumns) + column;
        if (backdrop.IsEmpty || _planes.MatteHigh[block] == 0)
        {
            return;
        }

        if (_planes.MatteLow[block] == byte.MaxValue)
        {
            Copy(_planes.Photo, column, row, frame);
            return;
        }

        float left = column * Side, top = row * Side;
        TilePlaces.Spread(_middle.X, left, left + Side, left, left + Side);
        TilePlaces.Spread(_middle.Y, top, top, top + Side, top + Side);
        Sample(_middle);
        Write(column, row, frame, backdrop);
    }

    /// <summary>Adds the expression: at 25 nodes of a tile by the lips or lids, else at its corners. False when it is nothing there.</summary>
    private bool Displace(Vector2 origin, Vector2 a, Vector2 b, Vector2 c, Vector2 d, bool fine)
    {
        if (!fine)
        {
            Vector2 right = new(Side, 0), below = new(0, Side);
            Vector2 ea = _expression.At(origin + a), eb = _expression.At(origin + right + b), ec = _expression.At(origin + below + c), ed = _expression.At(origin + right + below + d);
            TilePlaces.Spread(_source.X, origin.X + a.X + ea.X, origin.X + Side + b.X + eb.X, origin.X + c.X + ec.X, origin.X + Side + d.X + ed.X);
            TilePlaces.Spread(_source.Y, origin.Y + a.Y + ea.Y, origin.Y + b.Y + eb.Y, origin.Y + Side + c.Y + ec.Y, origin.Y + Side + d.Y + ed.Y);
            return MathF.Max(MathF.Max(ea.LengthSquared(), eb.LengthSquared()), MathF.Max(ec.LengthSquared(), ed.LengthSquared())) > Seen;
        }

        bool any = false;
        for (int i = 0; i < 25; i++)
        {
            float fx = i % 5 / 4f, fy = i / 5 / 4f;
            Vector2 top = a + ((b - a) * fx), bottom = c + ((d - c) * fx);
            Vector2 middle = origin + new Vector2(i % 5 * 2, i / 5 * 2) + top + ((bottom - top) * fy);
            Vector2 moved = _expression.At(middle);
            any |= moved.LengthSquared() > Seen;
            _nodesX[i] = middle.X + moved.X;
            _nodesY[i] = middle.Y + moved.Y;
        }

        TilePlaces.Refine(_source.X, _nodesX);
        TilePlaces.Refine(_source.Y, _nodesY);
        return any;
    }

    private void Sample(TilePlaces source)
    {
        PlaneSampler.Sample(_planes.Luma, source.X.AsSpan(0, 64), source.Y.AsSpan(0, 64), _values.AsSpan(0, 64));
        TilePlaces.Halve(source.X, _halfX);
        TilePlaces.Halve(source.Y, _halfY);
        PlaneSampler.Sample(_planes.Blue, _halfX, _halfY, _values.AsSpan(64, 16));
        PlaneSampler.Sample(_planes.Red, _halfX, _halfY, _values.AsSpan(80, 16));
    }

    private void Write(int column, int row, Span<byte> frame, ReadOnlySpan<byte> under)
    {
        VideoFrame layout = _planes.Frame;
        int width = Math.Min(Side, layout.Width - (column * Side)), height = Math.Min(Side, layout.Height - (row * Side));
        int at = (row * Side * layout.Width) + (column * Side), half = (row * Side / 2 * layout.HalfWidth) + (column * Side / 2);
        if (!under.IsEmpty)
        {
            PlaneSampler.Sample(_planes.Matte, _middle.X, _middle.Y, _matte);
            TileWriter.Blend(_values.AsSpan(0, 64), _matte.AsSpan(0, 64), under[at..], Side, layout.Width, width, height);
            TileWriter.Blend(_values.AsSpan(64, 16), _matte.AsSpan(64), under[(layout.BlueAt + half)..], Side / 2, layout.HalfWidth, width / 2, height / 2);
            TileWriter.Blend(_values.AsSpan(80, 16), _matte.AsSpan(64), under[(layout.RedAt + half)..], Side / 2, layout.HalfWidth, width / 2, height / 2);
        }

        TileWriter.Write(_values.AsSpan(0, 64), Side, frame[at..], layout.Width, width, height);
        TileWriter.Write(_values.AsSpan(64, 16), Side / 2, frame[(layout.BlueAt + half)..], layout.HalfWidth, width / 2, height / 2);
        TileWriter.Write(_values.AsSpan(80, 16), Side / 2, frame[(layout.RedAt + half)..], layout.HalfWidth, width / 2, height / 2);
    }

    private void Paint(Vector2 low, Vector2 high)
    {
        foreach (LayerPatch layer in _layers)
        {
            if (layer.Meets(low.X - 1, low.Y - 1, high.X + 1, high.Y + 1))
            {
                Paint(layer);
            }
        }
    }

    private void Paint(LayerPatch layer)
    {
        for (int i = 0; i < 64; i++)
        {
            Vector4 paint = layer.At(_middle.X[i], _middle.Y[i]);
            if (paint.W > 0)
            {
                _values[i] = (int)(paint.X + ((1 - paint.W) * _values[i]) + .5f);
            }
        }

        for (int i = 64; i < 80; i++)
        {
            Vector4 paint = layer.At(_middle.X[i], _middle.Y[i]);
            if (paint.W > 0)
            {
                _values[i] = (int)(paint.Y + ((1 - paint.W) * _values[i]) + .5f);
                _values[i + 16] = (int)(paint.Z + ((1 - paint.W) * _values[i + 16]) + .5f);
            }
        }
    }

    private (byte Least, byte Most) MatteIn(Vector2 low, Vector2 high)
    {
        int left = Math.Clamp((int)low.X / PortraitPlanes.Block, 0, _planes.BlockColumns - 1), right = Math.Clamp((int)(high.X + 1) / PortraitPlanes.Block, 0, _planes.BlockColumns - 1);
        int top = Math.Clamp((int)low.Y / PortraitPlanes.Block, 0, _planes.BlockRows - 1), bottom = Math.Clamp((int)(high.Y + 1) / PortraitPlanes.Block, 0, _planes.BlockRows - 1);
        byte least = byte.MaxValue, most = 0;
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                least = Math.Min(least, _planes.MatteLow[(y * _planes.BlockColumns) + x]);
                most = Math.Max(most, _planes.MatteHigh[(y * _planes.BlockColumns) + x]);
            }
        }

        return (least, most);
    }

    private void Copy(byte[] from, int column, int row, Span<byte> frame)
    {
        VideoFrame layout = _planes.Frame;
        int width = Math.Min(Side, layout.Width - (column * Side)), height = Math.Min(Side, layout.Height - (row * Side));
        for (int y = 0; y < height; y++)
        {
            int at = (((row * Side) + y) * layout.Width) + (column * Side);
            from.AsSpan(at, width).CopyTo(frame[at..]);
            if ((y & 1) == 0)
            {
                int half = ((((row * Side) + y) / 2) * layout.HalfWidth) + (column * Side / 2);
                from.AsSpan(layout.BlueAt + half, width / 2).CopyTo(frame[(layout.BlueAt + half)..]);
                from.AsSpan(layout.RedAt + half, width / 2).CopyTo(frame[(layout.RedAt + half)..]);
            }
        }
    }
}
