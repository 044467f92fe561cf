using Cutset.Asking.Wording;
using Cutset.Cli.Reviewing;
using Cutset.Core.Model;
using Cutset.Store.Access;
using Cutset.Store.Workspaces;

namespace Cutset.Cli.Hosting;

/// <summary>Writes changes of the workspace into its audit log, beside those of decisions and tokens.</summary>
internal static class AuditNotes
{
    /// <summary>
    /// Notes a change that was made. It stands whatever happens here: a log that cannot be written is told and undoes
    /// nothing.
    /// </summary>
    public static void Note(CliHost host, Workspace workspace, string action, string detail)
    {
        try
        {
            using var store = AccessStore.Open(workspace, host.Clock);
            store.Note(DecisionAuthor.Read(null, host), action, detail);
        }
        catch (CutsetException error)
        {
            host.Error.WriteLine($"The audit log could not be written: {SafeText.Line(error.Message)}");
        }
    }
}
