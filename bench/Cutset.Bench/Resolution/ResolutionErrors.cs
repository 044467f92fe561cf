using Cutset.Core.Resolution.Columns;

namespace Cutset.Bench.Resolution;

/// <summary>Prints some of the wrong merges and of the missed ones.</summary>
internal static class ResolutionErrors
{
    private const int Shown = 40;

    public static void Print(RecordTable table, ReadOnlySpan<int> found, ReadOnlySpan<int> truth)
    {
        Print("wrongly merged", table, found, truth);
        Print("missed", table, truth, found);
    }

    private static void Print(string title, RecordTable table, ReadOnlySpan<int> within, ReadOnlySpan<int> differing)
    {
        Console.WriteLine(title);
        var first = new Dictionary<int, int>();
        var shown = 0;
        for (var i = 0; i < within.Length && shown < Shown; i++)
        {
            if (first.TryAdd(within[i], i) || differing[first[within[i]]] == differing[i]) { continue; }
            Console.WriteLine($"  {table.Describe(first[within[i]])}   |   {table.Describe(i)}");
            shown++;
        }
    }
}
