using System.Numerics;

namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>A row of teeth drawn once at a portrait's own scale and softness, to be sampled in eye distances.</summary>
public sealed class ToothSprite
{
    private const float MillimetresInUnit = 90;
    private const float HalfWidth = .36f;
    private const float Below = -.02f;
    private const float Above = .20f;
    private const int Supersample = 3;
    private static readonly Vector3 GumTint = new(.72f, .47f, .42f);
    private readonly Vector4[] _pixels;
    private readonly int _columns;
    private readonly int _rows;
    private readonly float _scale;

    /// <summary>Draws a row.</summary>
    /// <param name="row">The teeth.</param>
    /// <param name="unit">The portrait's eye distance in pixels.</param>
    /// <param name="blur">The portrait's softness in pixels.</param>
    public ToothSprite(ToothRow row, float unit, float blur)
    {
        _scale = unit;
        _columns = (int)(2 * HalfWidth * unit) + 2;
        _rows = (int)((Above - Below) * unit) + 2;
        _pixels = new Vector4[_columns * _rows];
        for (int at = 0; at < _pixels.Length; at++)
        {
            Vector4 sum = Vector4.Zero;
            for (int s = 0; s < Supersample * Supersample; s++)
            {
                float x = ((at % _columns) + (((s % Supersample) + .5f) / Supersample) - .5f) / unit;
                float y = ((at / _columns) + (((s / Supersample) + .5f) / Supersample) - .5f) / unit;
                Vector4 seen = row.Look((x - HalfWidth) * MillimetresInUnit, (y + Below) * MillimetresInUnit);
                Vector3 tint = Vector3.Lerp(Vector3.One, GumTint, seen.Y) * seen.X;
                sum += new Vector4(tint, 1) * seen.W;
            }

            _pixels[at] = sum / (Supersample * Supersample);
        }

        Soften(.6f * blur);
    }

    /// <summary>Samples the row: tooth colour factors times cover in X, Y, Z, cover in W.</summary>
    /// <param name="across">Eye distances from the middle.</param>
    /// <param name="towardsGum">Eye distances from the biting edge.</param>
    public Vector4 At(float across, float towardsGum)
    {
        float x = (across + HalfWidth) * _scale, y = (towardsGum - Below) * _scale;
        if (x < 0 || y < 0 || x >= _columns - 1 || y >= _rows - 1)
        {
            return y >= _rows - 1 && x >= 0 && x < _columns - 1 ? _pixels[((_rows - 1) * _columns) + (int)x] : Vector4.Zero;
        }

        int left = (int)x, top = (int)y, at = (top * _columns) + left;
        return Vector4.Lerp(
            Vector4.Lerp(_pixels[at], _pixels[at + 1], x - left),
            Vector4.Lerp(_pixels[at + _columns], _pixels[at + _columns + 1], x - left),
            y - top);
    }

    private void Soften(float sigma)
    {
        float[] channel = new float[_pixels.Length];
        for (int k = 0; k < 4; k++)
        {
            for (int i = 0; i < channel.Length; i++)
            {
                channel[i] = _pixels[i][k];
            }

            GridBlur.Apply(channel, _columns, _rows, sigma);
            for (int i = 0; i < channel.Length; i++)
            {
                _pixels[i][k] = channel[i];
            }
        }
    }
}
