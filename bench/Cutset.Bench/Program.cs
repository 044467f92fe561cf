namespace Cutset.Bench;

internal static class Program
{
    private static int Main(string[] args)
    {
        Console.Out.WriteLine(args.Length);
        return 0;
    }
}
