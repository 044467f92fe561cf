using BenchmarkDotNet.Attributes;
using Cutset.Core.Names;

namespace Cutset.Bench.Names;

/// <summary>Preparing and comparing names; one operation is one name or one pair.</summary>
[MemoryDiagnoser]
public class NameBenchmarks
{
    private const int Count = 10_000;

    private readonly NamePreparer _preparer = new();
    private string[] _names = [];
    private PreparedName[] _prepared = [];
    private (int Left, int Right)[] _pairs = [];

    [GlobalSetup]
    public void Setup()
    {
        _names = NameSamples.Names(Count, 20260101);
        _prepared = [.. _names.Select(name => _preparer.Prepare(name))];
        _pairs = [.. NameSamples.BlockedPairs(_prepared).Take(Count)];
        if (_pairs.Length < Count) { throw new InvalidOperationException("The sample gives too few pairs."); }
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public int Prepare()
    {
        var words = 0;
        foreach (var name in _names) { words += _preparer.Prepare(name).TokenCount; }
        return words;
    }

    [Benchmark(OperationsPerInvoke = Count)]
    public double Compare()
    {
        var sum = 0.0;
        foreach (var (left, right) in _pairs) { sum += NameComparer.Compare(_prepared[left], _prepared[right]).Score; }
        return sum;
    }
}
