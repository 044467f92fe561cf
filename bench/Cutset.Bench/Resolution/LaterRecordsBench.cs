using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Remembering;

namespace Cutset.Bench.Resolution;

/// <summary>
/// Resolves records, then some more of them: what the later ones cost beside all, and how far the result is from that of
/// weights learnt anew.
/// </summary>
internal static class LaterRecordsBench
{
    public static void Run(int count, IEnumerable<CompanyRow> rows, double laterShare)
    {
        // Made in the order of their keys, as a build reads them.
        OrganizationRecord[] records = [.. rows.Index().Select(static row => (Key: KeyOf(row.Index), row.Index, row.Item))
            .OrderBy(static row => row.Key).Select(static row => Record(row.Key, row.Item))];
        var ofKnown = Enumerable.Range(0, count).Select(KeyOf).ToHashSet();
        OrganizationRecord[] known = [.. records.Where(record => ofKnown.Contains(record.Key))];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"records {count:N0}, later {records.Length - count:N0} ({laterShare:P1})"));
        var resolver = new RecordResolver();
        var first = Measure("all, nothing kept", () => resolver.Resolve(known, [], CancellationToken.None));
        var learnt = Measure("all, memory kept", () => resolver.Resolve(known, [], null, CancellationToken.None));
        Console.WriteLine($"  the same groups: {first.GroupOf.AsSpan().SequenceEqual(learnt.Result.GroupOf.AsSpan())}");
        var later = Measure("later ones", () => resolver.Resolve(records, [], learnt.Memory, CancellationToken.None));
        for (var again = 0; again < 2; again++) { Measure("the same again", () => resolver.Resolve(records, [], learnt.Memory, CancellationToken.None)); }
        if (later.IsLearnt) { Console.WriteLine("  (all were looked at again)"); }
        var whole = Measure("all together on the same basis", () => WholeOn(learnt.Memory, records));
        Console.WriteLine($"  the same result: {Same(whole, later.Result)}");
        var anew = Measure("all together, learnt anew", () => resolver.Resolve(records, [], CancellationToken.None));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  records whose group is another than with weights learnt anew: {Differing(later.Result.GroupOf, anew.GroupOf):P3}"));
    }

    private static ResolutionResult WholeOn(ResolutionMemory memory, OrganizationRecord[] records)
    {
        var options = new RecordResolverOptions();
        var whole = new OrganizationResolution(records, memory.Basis.Written, [], options, memory.Basis, false, CancellationToken.None);
        return new OutcomeWriter(records, options).Write(whole.ToOutcome());
    }

    private static bool Same(ResolutionResult a, ResolutionResult b) =>
        a.GroupOf.AsSpan().SequenceEqual(b.GroupOf.AsSpan()) && a.CertainGroupOf.AsSpan().SequenceEqual(b.CertainGroupOf.AsSpan()) &&
        a.Links.SequenceEqual(b.Links) && a.Questions.SequenceEqual(b.Questions);

    /// <summary>The share of records that stand in a group of other members.</summary>
    private static double Differing(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        var (ofA, ofB) = (Members(a), Members(b));
        return Enumerable.Range(0, a.Length).Count(i => !ofA[a[i]].SequenceEqual(ofB[b[i]])) / (double)a.Length;
    }

    private static Dictionary<int, List<int>> Members(ImmutableArray<int> groupOf)
    {
        var members = new Dictionary<int, List<int>>();
        for (var i = 0; i < groupOf.Length; i++)
        {
            if (!members.TryGetValue(groupOf[i], out var list)) { members[groupOf[i]] = list = []; }
            list.Add(i);
        }

        return members;
    }

    private static T Measure<T>(string what, Func<T> run)
    {
        GC.Collect();
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = run();
        var seconds = watch.Elapsed.TotalSeconds;
        var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {what}: {seconds:F2} s, processor {processor:F2} s"));
        return result;
    }

    private static RecordKey KeyOf(int index) => RecordKey.Organization(index.ToString(CultureInfo.InvariantCulture));

    private static OrganizationRecord Record(RecordKey key, CompanyRow row) => new()
    {
        Key = new RecordKey(Read(key.Value)!),
        Evidence = default,
        Names = [new NameForm(Read(row.Name)!, NameUse.Registered)],
        Identifiers = ImmutableArray<Identifier>.Empty,
        Address = new PostalAddress { City = Read(row.City), Region = Read(row.State), PostalCode = Read(row.Zip) },
    };

    /// <summary>A text of the record's own, as one that is read is: it lies beside the record in memory.</summary>
    private static string? Read(string? text) => text is null ? null : new string(text.AsSpan());
}
