using Cutset.Bench.Resolution;

namespace Cutset.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        if (args is ["resolution", .. var rest]) { return ResolutionBench.Run(rest); }
        Console.Error.WriteLine("Usage: Cutset.Bench resolution [--rows N]... [--seed S] [--names-only] [--blocking] [--errors] [--write FILE]");
        return 64;
    }
}
