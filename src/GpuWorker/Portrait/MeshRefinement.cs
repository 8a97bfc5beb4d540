namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>
/// Puts the refined lips, eyes and irises of the attention mesh into the coarse mesh. Which of its points each of them replaces is MediaPipe's
/// documented landmark numbering (face_landmark, tensors to landmarks with attention).
/// </summary>
internal static class MeshRefinement
{
    public static ReadOnlySpan<short> Lips =>
    [
        61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291, 185, 40, 39, 37, 0, 267, 269, 270, 409,
        78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308, 191, 80, 81, 82, 13, 312, 311, 310, 415,
        76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306, 184, 74, 73, 72, 11, 302, 303, 304, 408,
        62, 96, 89, 179, 86, 15, 316, 403, 319, 325, 292, 183, 42, 41, 38, 12, 268, 271, 272, 407,
    ];

    /// <summary>The eye at the image's left, which the network calls left.</summary>
    public static ReadOnlySpan<short> LeftEye =>
    [
        33, 7, 163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173,
        130, 25, 110, 24, 23, 22, 26, 112, 243, 247, 30, 29, 27, 28, 56, 190,
        226, 31, 228, 229, 230, 231, 232, 233, 244, 113, 225, 224, 223, 222, 221, 189,
        35, 124, 46, 53, 52, 65, 143, 111, 117, 118, 119, 120, 121, 128, 245, 156, 70, 63, 105, 66, 107, 55, 193,
    ];

    public static ReadOnlySpan<short> RightEye =>
    [
        263, 249, 390, 373, 374, 380, 381, 382, 362, 466, 388, 387, 386, 385, 384, 398,
        359, 255, 339, 254, 253, 252, 256, 341, 463, 467, 260, 259, 257, 258, 286, 414,
        446, 261, 448, 449, 450, 451, 452, 453, 464, 342, 445, 444, 443, 442, 441, 413,
        265, 353, 276, 283, 282, 295, 372, 340, 346, 347, 348, 349, 350, 357, 465, 383, 300, 293, 334, 296, 336, 285, 417,
    ];

    /// <summary>Contour points at the beginning of each eye's list, whose mean depth an iris takes.</summary>
    private const int Contour = 16;

    /// <summary>Replaces x and y of refined points, which keep the coarse mesh's depth, and appends both irises.</summary>
    public static void Apply(Span<float> mesh, ReadOnlySpan<float> lips, ReadOnlySpan<float> leftEye, ReadOnlySpan<float> rightEye, ReadOnlySpan<float> leftIris, ReadOnlySpan<float> rightIris)
    {
        Replace(mesh, Lips, lips);
        Replace(mesh, LeftEye, leftEye);
        Replace(mesh, RightEye, rightEye);
        Append(mesh, 468, leftIris, MeanDepth(mesh, LeftEye[..Contour]));
        Append(mesh, 473, rightIris, MeanDepth(mesh, RightEye[..Contour]));
    }

    private static void Replace(Span<float> mesh, ReadOnlySpan<short> points, ReadOnlySpan<float> refined)
    {
        for (int at = 0; at < points.Length; at++)
        {
            refined.Slice(at * 2, 2).CopyTo(mesh[(points[at] * 3)..]);
        }
    }

    private static void Append(Span<float> mesh, int first, ReadOnlySpan<float> iris, float depth)
    {
        for (int at = 0; at < 5; at++)
        {
            iris.Slice(at * 2, 2).CopyTo(mesh[((first + at) * 3)..]);
            mesh[((first + at) * 3) + 2] = depth;
        }
    }

    private static float MeanDepth(ReadOnlySpan<float> mesh, ReadOnlySpan<short> points)
    {
        float sum = 0;
        foreach (short point in points)
        {
            sum += mesh[(point * 3) + 2];
        }

        return sum / points.Length;
    }
}
