namespace Cutset.TestKit;

/// <summary>Finds the repository from the folder of the running tests.</summary>
public static class RepositoryRoot
{
    /// <summary>Full path of the folder that holds <c>Cutset.slnx</c>.</summary>
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Cutset.slnx")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
