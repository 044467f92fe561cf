using Cutset.Bench.Graphs;
using Cutset.Bench.Importing;
using Cutset.Bench.Names;
using Cutset.Bench.Resolution;
using Cutset.Bench.Screening;
using Cutset.Bench.Serving;

namespace Cutset.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        switch (args)
        {
            case ["graph", .. var graph]:
                return GraphBench.Run(graph);
            case ["import", .. var import]:
                return ImportBench.Run(import);
            case ["names", .. var names]:
                return NamesBench.Run(names);
            case ["resolution", .. var resolution]:
                return ResolutionBench.Run(resolution);
            case ["screen", .. var screen]:
                return ScreenBench.Run(screen);
            case ["serve", .. var serve]:
                return ServeBench.Run(serve);
            default:
                Console.Error.WriteLine(
                    """
                    Usage: Cutset.Bench graph [--ties N]... [--queries N] [--igraph] [--write FILE]
                           Cutset.Bench import [--rows N] [--runs N] [--seed S]
                           Cutset.Bench names [--file FILE] [--pairs FILE] [--fuzz SECONDS] [--seed S] [--full] [--records WORKSPACE --write FILE]
                           Cutset.Bench resolution [--rows N]... [--seed S] [--names-only] [--blocking] [--errors] [--write FILE]
                           Cutset.Bench screen [--entities N] [--rows N] [--seed S] [--folder F]
                           Cutset.Bench serve --program cutset.dll [--entities N] [--folder F] [--real WORKSPACE] [--clients N] [--seconds N]
                    """);
                return 64;
        }
    }
}
