using System.CommandLine;
using Cutset.Cli.Hosting;

namespace Cutset.Cli.Commands;

/// <summary>All commands, in the order in which a newcomer needs them.</summary>
internal static class CommandCatalog
{
    /// <summary>Creates them for one run.</summary>
    public static IEnumerable<Command> All(CliHost host) =>
    [
        DemoCommand.Create(host),
        ImportCommand.Create(host),
        BuildCommand.Create(host),
        FindCommand.Create(host),
        TraceCommand.Create(host),
        BackboneCommand.Create(host),
        CutCommand.Create(host),
        ReachCommand.Create(host),
        CompareCommand.Create(host),
        ScreenCommand.Create(host),
        EntityCommand.Create(host),
        EvidenceCommand.Create(host),
        ExplainCommand.Create(host),
        ReviewCommand.Create(host),
        DecideCommand.Create(host),
        DecisionsCommand.Create(host),
        EvaluateCommand.Create(host),
        ServeCommand.Create(host),
        TokenCommand.Create(host),
        StatusCommand.Create(host),
        VerifyCommand.Create(host),
        RemoveCommand.Create(host),
    ];
}
