namespace AlinFunctions.Pipeline.Animation.Rig;

/// <summary>Which of MediaPipe's face mesh points (Apache-2.0) is what. Lists run from the image's left to its right where there is a side.</summary>
public static class FaceLandmarks
{
    /// <summary>The points of the mesh without irises.</summary>
    public const int MeshCount = 468;

    /// <summary>The points with five for each iris after the mesh.</summary>
    public const int WithIrises = 478;

    /// <summary>The chin's lowest point.</summary>
    public const int Chin = 152;

    /// <summary>The outer eye corner on the image's left.</summary>
    public const int OuterEyeLeft = 33;

    /// <summary>The outer eye corner on the image's right.</summary>
    public const int OuterEyeRight = 263;

    /// <summary>Gets the upper halves of the four lip rings, inner to outer, eleven points each.</summary>
    public static int[][] UpperLip { get; } =
    [
        [78, 191, 80, 81, 82, 13, 312, 311, 310, 415, 308],
        [62, 183, 42, 41, 38, 12, 268, 271, 272, 407, 292],
        [76, 184, 74, 73, 72, 11, 302, 303, 304, 408, 306],
        [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291],
    ];

    /// <summary>Gets the lower halves of the four lip rings, inner to outer; they share their ends with the upper halves.</summary>
    public static int[][] LowerLip { get; } =
    [
        [78, 95, 88, 178, 87, 14, 317, 402, 318, 324, 308],
        [62, 96, 89, 179, 86, 15, 316, 403, 319, 325, 292],
        [76, 77, 90, 180, 85, 16, 315, 404, 320, 307, 306],
        [61, 146, 91, 181, 84, 17, 314, 405, 321, 375, 291],
    ];

    /// <summary>Gets the eye on the image's left.</summary>
    public static EyeLandmarks LeftEye { get; } = new(
        Upper: [33, 246, 161, 160, 159, 158, 157, 173, 133],
        Lower: [33, 7, 163, 144, 145, 153, 154, 155, 133],
        CreaseUpper: [130, 247, 30, 29, 27, 28, 56, 190, 243],
        CreaseLower: [130, 25, 110, 24, 23, 22, 26, 112, 243],
        SecondUpper: [226, 113, 225, 224, 223, 222, 221, 189, 244],
        UnderSkin: [111, 117, 118, 119, 100, 126],
        Iris: 468);

    /// <summary>Gets the eye on the image's right; its lists run from the outer corner inwards too.</summary>
    public static EyeLandmarks RightEye { get; } = new(
        Upper: [263, 466, 388, 387, 386, 385, 384, 398, 362],
        Lower: [263, 249, 390, 373, 374, 380, 381, 382, 362],
        CreaseUpper: [359, 467, 260, 259, 257, 258, 286, 414, 463],
        CreaseLower: [359, 255, 339, 254, 253, 252, 256, 341, 463],
        SecondUpper: [446, 342, 445, 444, 443, 442, 441, 413, 464],
        UnderSkin: [340, 346, 347, 348, 329, 355],
        Iris: 473);

    /// <summary>Gets both brows: of each the upper edge and the lower one, five points from the outer end to the inner.</summary>
    public static int[] Brows { get; } = [70, 63, 105, 66, 107, 46, 53, 52, 65, 55, 300, 293, 334, 296, 336, 276, 283, 282, 295, 285];

    /// <summary>Gets the face's outline, clockwise in the image from the top.</summary>
    public static int[] Oval { get; } =
    [
        10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
        152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
    ];

    /// <summary>Gets how far each point of the jaw's outline follows the jaw, 0 to 1.</summary>
    public static (int Point, float Weight)[] JawLine { get; } =
    [
        (152, 1f), (148, .98f), (377, .98f), (176, .93f), (400, .93f), (149, .84f), (378, .84f), (150, .70f), (379, .70f),
        (136, .53f), (365, .53f), (172, .35f), (397, .35f), (58, .18f), (288, .18f), (132, .07f), (361, .07f),
        (93, .02f), (323, .02f), (234, 0f), (454, 0f),
    ];

    /// <summary>Gets the nose, which no expression moves.</summary>
    public static int[] Nose { get; } =
    [
        1, 2, 4, 5, 6, 19, 94, 97, 326, 98, 327, 168, 197, 195, 122, 351, 196, 419, 3, 248, 45, 275, 44, 274, 48, 278, 64, 294,
        129, 358, 102, 331, 49, 279, 131, 360, 198, 420, 114, 343, 188, 412,
    ];

    /// <summary>Gets the round of the cheeks that rises in a smile, and how far each point goes along, 0 to 1.</summary>
    public static (int Point, float Weight)[] CheekApples { get; } = [(50, 1), (205, .8f), (101, .7f), (36, .6f), (280, 1), (425, .8f), (330, .7f), (266, .6f)];

    /// <summary>Gets the cheeks, where skin is measured.</summary>
    public static int[] Cheeks { get; } = [50, 101, 118, 117, 123, 187, 205, 36, 280, 330, 347, 346, 352, 411, 425, 266];

    /// <summary>Gets the fold from the nose past the mouth corner on the image's left, from above.</summary>
    public static int[] FoldLeft { get; } = [129, 203, 206, 216, 212];

    /// <summary>Gets the fold from the nose past the mouth corner on the image's right.</summary>
    public static int[] FoldRight { get; } = [358, 423, 426, 436, 432];

    /// <summary>Gets the skin beside the mouth on the image's left, where its light is measured.</summary>
    public static int[] MouthSideLeft { get; } = [57, 43, 202, 212, 216, 206, 92];

    /// <summary>Gets the skin beside the mouth on the image's right.</summary>
    public static int[] MouthSideRight { get; } = [287, 273, 422, 432, 436, 426, 322];

    /// <summary>Gets a hull around the mouth with the skin about the lips, in order.</summary>
    public static int[] MouthSurround { get; } = [57, 206, 164, 426, 287, 422, 199, 202];

    /// <summary>Walks one lip ring clockwise: the upper half rightwards, then the lower half back, each point once.</summary>
    public static int[] LipRing(int ring) => [.. UpperLip[ring], .. LowerLip[ring].Reverse().Skip(1).SkipLast(1)];
}
