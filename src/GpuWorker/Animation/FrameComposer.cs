using System.Numerics;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Puts a frame together tile by tile: untouched tiles are the photo's, background tiles the plate's, all others the warped person over the plate, with the painted layers.</summary>
public sealed class FrameComposer
{
    private const int Side = TilePlaces.Side;
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
    public void Compose(Span<byte> frame)
    {
        _planes.Photo.CopyTo(frame);
        if (_pose.IsStill && _expression.IsStill && Array.TrueForAll(_layers, layer => layer.IsEmpty))
        {
            return;
        }

        for (int row = 0; row < _planes.BlockRows; row++)
        {
            for (int column = 0; column < _planes.BlockColumns; column++)
            {
                Tile(column, row, frame);
            }
        }
    }

    private void Tile(int column, int row, Span<byte> frame)
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
            return;
        }

        (byte least, byte most) = MatteIn(low, high);
        if (most == 0)
        {
            if (turned)
            {
                CopyPlate(column, row, frame);
            }

            return;
        }

        TilePlaces.Spread(_middle.X, origin.X + a.X, origin.X + Side + b.X, origin.X + c.X, origin.X + Side + d.X);
        TilePlaces.Spread(_middle.Y, origin.Y + a.Y, origin.Y + b.Y, origin.Y + Side + c.Y, origin.Y + Side + d.Y);
        TilePlaces source = _middle;
        bool still = !turned;
        if (moves)
        {
            still &= !Displace(origin, a, b, c, d);
            source = _source;
        }

        if (still && !painted)
        {
            return;
        }

        Sample(source, still ? byte.MaxValue : least, column, row, frame, painted);
    }

    /// <summary>Adds the expression at 25 nodes of the tile; false when it is nothing there.</summary>
    private bool Displace(Vector2 origin, Vector2 a, Vector2 b, Vector2 c, Vector2 d)
    {
        bool any = false;
        for (int i = 0; i < 25; i++)
        {
            float fx = i % 5 / 4f, fy = i / 5 / 4f;
            Vector2 top = a + ((b - a) * fx), bottom = c + ((d - c) * fx);
            Vector2 middle = origin + new Vector2(i % 5 * 2, i / 5 * 2) + top + ((bottom - top) * fy);
            Vector2 moved = _expression.At(middle);
            any |= moved != Vector2.Zero;
            _nodesX[i] = middle.X + moved.X;
            _nodesY[i] = middle.Y + moved.Y;
        }

        TilePlaces.Refine(_source.X, _nodesX);
        TilePlaces.Refine(_source.Y, _nodesY);
        return any;
    }

    private void Sample(TilePlaces source, byte leastMatte, int column, int row, Span<byte> frame, bool painted)
    {
        Span<int> luma = _values.AsSpan(0, 64), blue = _values.AsSpan(64, 16), red = _values.AsSpan(80, 16);
        PlaneSampler.Sample(_planes.Luma, source.X.AsSpan(0, 64), source.Y.AsSpan(0, 64), luma);
        for (int i = 0; i < 16; i++)
        {
            _halfX[i] = (source.X[64 + i] - .5f) / 2;
            _halfY[i] = (source.Y[64 + i] - .5f) / 2;
        }

        PlaneSampler.Sample(_planes.Blue, _halfX, _halfY, blue);
        PlaneSampler.Sample(_planes.Red, _halfX, _halfY, red);
        if (painted)
        {
            foreach (LayerPatch layer in _layers)
            {
                if (!layer.IsEmpty)
                {
                    Paint(layer);
                }
            }
        }

        int width = Math.Min(Side, _planes.Frame.Width - (column * Side)), height = Math.Min(Side, _planes.Frame.Height - (row * Side));
        bool blend = leastMatte < byte.MaxValue;
        if (blend)
        {
            PlaneSampler.Sample(_planes.Matte, _middle.X, _middle.Y, _matte);
        }

        Write(luma, 0, Side, frame, (row * Side * _planes.Frame.Width) + (column * Side), _planes.Frame.Width, width, height, blend);
        int half = (row * Side / 2 * _planes.Frame.HalfWidth) + (column * Side / 2);
        Write(blue, 64, Side / 2, frame, _planes.Frame.BlueAt + half, _planes.Frame.HalfWidth, width / 2, height / 2, blend);
        Write(red, 64, Side / 2, frame, _planes.Frame.RedAt + half, _planes.Frame.HalfWidth, width / 2, height / 2, blend);
    }

    private void Write(ReadOnlySpan<int> values, int matteFrom, int side, Span<byte> frame, int at, int stride, int width, int height, bool blend)
    {
        for (int y = 0; y < height; y++)
        {
            Span<byte> to = frame.Slice(at + (y * stride), width);
            ReadOnlySpan<int> from = values.Slice(y * side, width);
            if (!blend)
            {
                for (int x = 0; x < to.Length; x++)
                {
                    to[x] = (byte)from[x];
                }

                continue;
            }

            ReadOnlySpan<int> matte = _matte.AsSpan(matteFrom + (y * side), width);
            ReadOnlySpan<byte> plate = _planes.Plate.AsSpan(at + (y * stride), width);
            for (int x = 0; x < to.Length; x++)
            {
                to[x] = (byte)(((from[x] * matte[x]) + (plate[x] * (255 - matte[x])) + 127) / 255);
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

    private void CopyPlate(int column, int row, Span<byte> frame)
    {
        VideoFrame layout = _planes.Frame;
        int width = Math.Min(Side, layout.Width - (column * Side)), height = Math.Min(Side, layout.Height - (row * Side));
        for (int y = 0; y < height; y++)
        {
            int at = (((row * Side) + y) * layout.Width) + (column * Side);
            _planes.Plate.AsSpan(at, width).CopyTo(frame[at..]);
            if ((y & 1) == 0)
            {
                int half = ((((row * Side) + y) / 2) * layout.HalfWidth) + (column * Side / 2);
                _planes.Plate.AsSpan(layout.BlueAt + half, width / 2).CopyTo(frame[(layout.BlueAt + half)..]);
                _planes.Plate.AsSpan(layout.RedAt + half, width / 2).CopyTo(frame[(layout.RedAt + half)..]);
            }
        }
    }
}
