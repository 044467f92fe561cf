using System.Diagnostics;

namespace Cutset.Store.Tests.Workspaces;

/// <summary>A disk without space, as a small file system in memory that only the tested process sees.</summary>
public sealed class FullDiskTests
{
    [Theory]
    [InlineData("1m", 60_000, false)]
    [InlineData("100k", 400, true)]
    public void Full_disk_is_told_and_nothing_is_changed(string size, int rows, bool importFits)
    {
        var folder = Directory.CreateTempSubdirectory("cutset-full-");
        try
        {
            const string Mount = "mount -t tmpfs -o size=$2 cutset \"$1\"";
            var (canMount, _) = Run(Mount, folder.FullName, size, rows);
            Assert.SkipUnless(canMount == 0, "needs unshare and mount, or the right to use them");

            // The file system goes with the process, so it is looked at from inside.
            var (exitCode, output) = Run(
                Mount + "; dotnet exec \"$4\" \"$1/w\" 0 1 $3; code=$?; ls -AR \"$1/w\"; exit $code",
                folder.FullName, size, rows);

            Assert.Contains("no space left", output, StringComparison.Ordinal);
            Assert.Equal(2, exitCode);
            Assert.Equal(importFits, output.Contains("crash-undated", StringComparison.Ordinal));
            Assert.DoesNotContain("CURRENT", output, StringComparison.Ordinal);
            Assert.DoesNotContain(".lock\nimport-", output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static (int ExitCode, string Output) Run(string script, string folder, string size, int rows)
    {
        var host = Path.Combine(AppContext.BaseDirectory, "Cutset.Store.CrashHost.dll");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(
                "unshare", ["--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", folder, size, $"{rows}", host])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEnd() + process.StandardError.ReadToEnd();
            process.WaitForExit();
            return (process.ExitCode, output);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (127, ""); // no such program
        }
    }
}
