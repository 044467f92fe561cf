namespace Cutset.TestKit;

/// <summary>The folder of real public records beside the repository; tests that need it skip where it is missing.</summary>
public static class SharedData
{
    /// <summary>Why a test is skipped.</summary>
    public const string Missing = "the folder ../shared/data with real records is not there";

    /// <summary>Full path of the folder; null where it is missing.</summary>
    public static string? Root { get; } = FindRoot();

    /// <summary>True where the folder is there.</summary>
    public static bool IsPresent => Root is not null;

    /// <summary>Full path of a file in the folder; only to be called when it is present.</summary>
    public static string PathOf(string relativePath) =>
        Path.Combine(Root ?? throw new InvalidOperationException(Missing), relativePath);

    private static string? FindRoot()
    {
        var repository = RepositoryRoot.Find();
        var data = Path.GetFullPath(Path.Combine(repository, "..", "shared", "data"));
        return Directory.Exists(data) ? data : null;
    }
}
