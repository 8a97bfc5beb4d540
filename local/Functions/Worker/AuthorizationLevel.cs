namespace Microsoft.Azure.Functions.Worker;

/// <summary>Says who may call an HTTP function.</summary>
public enum AuthorizationLevel
{
    /// <summary>Everybody.</summary>
    Anonymous = 0,

    /// <summary>A signed-in user.</summary>
    User = 1,

    /// <summary>Whoever holds a key of the function or of the app.</summary>
    Function = 2,

    /// <summary>Whoever holds a system key.</summary>
    System = 3,

    /// <summary>Whoever holds the master key.</summary>
    Admin = 4,
}
