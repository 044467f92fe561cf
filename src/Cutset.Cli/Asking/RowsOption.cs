using System.CommandLine;
using Cutset.Asking.Citing;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Asking;

/// <summary><c>--rows</c>: beside each citation the record as it was published.</summary>
internal static class RowsOption
{
    /// <summary>A new option for one command.</summary>
    public static Option<bool> Create() => new("--rows")
    {
        Description = "With --json: put beside each citation the record as it was published, read again from its file",
    };

    /// <summary>Fills an answer, and says on the error stream which files are not at hand.</summary>
    /// <param name="host">Streams and clock.</param>
    /// <param name="folder">The workspace.</param>
    /// <param name="isJson">True where the answer is printed as JSON.</param>
    /// <param name="fill">Fills the answer by a reader.</param>
    /// <exception cref="UsageException">The answer is printed in another form.</exception>
    public static T Fill<T>(
        CliHost host, string folder, bool isJson, Func<RowReader, (T Answer, IReadOnlyList<string> Problems)> fill)
    {
        if (!isJson)
        {
            throw new UsageException("--rows goes with --json. 'cutset evidence' shows one record in a table.");
        }

        var (answer, problems) = fill(new RowReader(Workspace.Open(folder), new VerifiedFiles(), host.Clock));
        foreach (var problem in problems)
        {
            host.Error.WriteLine(SafeText.Line(problem));
        }

        return answer;
    }
}
