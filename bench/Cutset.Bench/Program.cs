using Cutset.Bench.Names;
using Cutset.Bench.Resolution;

namespace Cutset.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["names", .. var names]) { return NamesBench.Run(names); }
        if (args is ["resolution", .. var rest]) { return ResolutionBench.Run(rest); }
        Console.Error.WriteLine("Usage: Cutset.Bench names [--file FILE] [--pairs FILE] [--fuzz SECONDS] [--seed S] [--full]");
        Console.Error.WriteLine("Usage: Cutset.Bench resolution [--rows N]... [--seed S] [--names-only] [--blocking] [--errors] [--write FILE]");
        return 64;
    }
}
