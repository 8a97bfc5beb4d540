namespace AlinFunctions.GpuWorker.Portrait;

/// <summary>Merges detections of one face into one.</summary>
public static class FaceMerge
{
    /// <summary>Boxes that share more than this of their union are one face: MediaPipe's value.</summary>
    private const float SameFace = .3f;

    /// <summary>Takes the surest detection, averages it with all that overlap it, weighted by score, and goes on with the rest.</summary>
    public static IReadOnlyList<FaceDetection> Merge(IEnumerable<FaceDetection> detections)
    {
        List<FaceDetection> left = [.. detections.OrderByDescending(detection => detection.Score)];
        List<FaceDetection> faces = [];
        while (left.Count > 0)
        {
            FaceDetection surest = left[0];
            List<FaceDetection> same = left.FindAll(other => other == surest || surest.Overlap(other) > SameFace);
            left.RemoveAll(same.Contains);
            faces.Add(Mean(same, surest.Score));
        }

        return faces;
    }

    private static FaceDetection Mean(List<FaceDetection> same, float score)
    {
        float total = same.Sum(one => one.Score);
        float Weighted(Func<FaceDetection, float> part) => same.Sum(one => one.Score * part(one)) / total;
        float[] points = [.. Enumerable.Range(0, same[0].Keypoints.Length).Select(at => Weighted(one => one.Keypoints[at]))];
        return new FaceDetection(Weighted(one => one.Left), Weighted(one => one.Top), Weighted(one => one.Width), Weighted(one => one.Height), score, points);
    }
}
