namespace AlinFunctions.Orchestrator.Http;

/// <summary>Brief links to what a job made and to whom it shows; what there is not is left out.</summary>
/// <param name="Expires">When they stop working, at the earliest.</param>
/// <param name="Video">The MP4, to be played.</param>
/// <param name="Download">The MP4, to be saved.</param>
/// <param name="Poster">A still.</param>
/// <param name="CaptionsVtt">Captions for the web.</param>
/// <param name="CaptionsSrt">Captions for players.</param>
/// <param name="Wave">The sound of a job that was only to be heard.</param>
/// <param name="Timings">When each of its words and phonemes is said.</param>
/// <param name="Manifest">What it was made from and with.</param>
/// <param name="Portrait">The portrait.</param>
internal sealed record LinksBody(
    DateTimeOffset Expires, Uri? Video, Uri? Download, Uri? Poster, Uri? CaptionsVtt, Uri? CaptionsSrt, Uri? Wave, Uri? Timings, Uri? Manifest, Uri? Portrait);
