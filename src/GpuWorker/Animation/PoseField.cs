using System.Numerics;
using AlinFunctions.Pipeline.Animation;
using AlinFunctions.Pipeline.Animation.Rig;

namespace AlinFunctions.GpuWorker.Animation;

/// <summary>Where each place of the frame lies before the head turned: a displacement for every node of the coarse grid of <see cref="HeadDepth"/>.</summary>
public sealed class PoseField
{
    /// <summary>The fixed point gains a digit a round; after four rounds it is within a hundredth of a pixel.</summary>
    private const int Rounds = 4;
    private readonly HeadDepth _head;
    private readonly FaceFrame _frame;
    private readonly Vector2[] _offsets;
    private readonly int[] _moving;
    private Vector3 _intoRight;
    private Vector3 _intoDown;

    /// <summary>Makes the field of a rig, at rest.</summary>
    public PoseField(FaceRig rig)
    {
        _head = rig.Depth;
        _frame = rig.Frame;
        _offsets = new Vector2[_head.Columns * _head.Rows];
        _moving = Moving(rig);
    }

    /// <summary>Gets the nodes across.</summary>
    public int Columns => _head.Columns;

    /// <summary>Gets what to add to a place in the frame, for every node, in pixels.</summary>
    public ReadOnlySpan<Vector2> Offsets => _offsets;

    /// <summary>Gets whether the head is at rest, so that every offset is zero.</summary>
    public bool IsStill { get; private set; } = true;

    /// <summary>Solves the field for a pose.</summary>
    public void Solve(in FaceMotion motion)
    {
        bool still = motion is { Yaw: 0, Pitch: 0, Roll: 0, Lift: 0 };
        if (still)
        {
            if (!IsStill)
            {
                _offsets.AsSpan().Clear();
            }

            IsStill = true;
            return;
        }

        IsStill = false;
        SetRotation(motion);
        float lift = motion.Lift * _frame.Unit;
        foreach (int node in _moving)
        {
            Vector2 place = new(node % Columns * HeadDepth.Step, node / Columns * HeadDepth.Step), middle = place;
            for (int round = 0; round < Rounds; round++)
            {
                middle = place - Displacement(middle, lift);
            }

            _offsets[node] = middle - place;
        }
    }

    /// <summary>The nodes that follow the head and that some of the person can reach.</summary>
    private int[] Moving(FaceRig rig)
    {
        int width = rig.Portrait.Width;
        float[] near = new float[_offsets.Length];
        for (int at = 0; at < rig.Portrait.Matte.Length; at++)
        {
            if (rig.Portrait.Matte[at] > 0)
            {
                near[(at / width / HeadDepth.Step * Columns) + (at % width / HeadDepth.Step)] = 1;
            }
        }

        GridBlur.Apply(near, Columns, _head.Rows, .15f * rig.Frame.Unit / HeadDepth.Step);
        return [.. Enumerable.Range(0, _offsets.Length).Where(node => _head.Weight[node] > 0 && near[node] > 1e-6f)];
    }

    /// <summary>Rotates by yaw, then pitch, then roll; what the picture shows are the first two rows, less the identity.</summary>
    private void SetRotation(in FaceMotion motion)
    {
        (float sy, float cy) = MathF.SinCos(motion.Yaw * MathF.PI / 180);
        (float sp, float cp) = MathF.SinCos(motion.Pitch * MathF.PI / 180);
        (float sr, float cr) = MathF.SinCos(motion.Roll * MathF.PI / 180);
        Vector3 x = new(cy, 0, sy), z = new(-sy, 0, cy);
        Vector3 y = (cp * Vector3.UnitY) - (sp * z);
        _intoRight = (cr * x) - (sr * y) - Vector3.UnitX;
        _intoDown = (sr * x) + (cr * y) - Vector3.UnitY;
    }

    private Vector2 Displacement(Vector2 place, float lift)
    {
        float column = Math.Clamp(place.X / HeadDepth.Step, 0, Columns - 1.001f), row = Math.Clamp(place.Y / HeadDepth.Step, 0, _head.Rows - 1.001f);
        int left = (int)column, top = (int)row, at = (top * Columns) + left;
        float fx = column - left, fy = row - top;
        float w00 = (1 - fx) * (1 - fy), w01 = fx * (1 - fy), w10 = (1 - fx) * fy, w11 = fx * fy;
        float depth = (w00 * _head.Depth[at]) + (w01 * _head.Depth[at + 1]) + (w10 * _head.Depth[at + Columns]) + (w11 * _head.Depth[at + Columns + 1]);
        float weight = (w00 * _head.Weight[at]) + (w01 * _head.Weight[at + 1]) + (w10 * _head.Weight[at + Columns]) + (w11 * _head.Weight[at + Columns + 1]);
        Vector2 arm = place - _head.Pivot;
        Vector3 point = new(Vector2.Dot(arm, _frame.Right), Vector2.Dot(arm, _frame.Down), depth);
        float right = Vector3.Dot(_intoRight, point), down = Vector3.Dot(_intoDown, point) - lift;
        return weight * ((_frame.Right * right) + (_frame.Down * down));
    }
}
