namespace AlinFunctions.Models.Store;

/// <summary>What happens to a pack on its way into the cache, in order.</summary>
public enum ModelStage
{
    /// <summary>Another process is making the same pack.</summary>
    Waiting,

    /// <summary>A tarball is on its way.</summary>
    Fetching,

    /// <summary>A tarball's hash is checked and its files are taken out.</summary>
    Unpacking,

    /// <summary>Files are joined, converted and cut.</summary>
    Making,

    /// <summary>Hashes and tensor signatures are checked.</summary>
    Checking,
}
