using CsCheck;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Blocking;
using Cutset.Core.Resolution.Remembering;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class RememberedResolutionTests
{
    private static readonly string[] Stems =
        ["Kralovic", "Kralovik", "Dunmore", "Zentech", "Zen Tech", "Ostrander", "Summit", "Alpha", "Tulsa", "Quarry", "Ibex", "Marlinspike", "KBR", "Kellogg Brown Root"];
    private static readonly string[] Trades =
        ["Instruments", "Paving", "Services", "Svcs", "Systems", "Systms", "Construction Services", "Builders and Sons", "", "2000"];
    private static readonly string[] Forms = ["Inc", "LLC", ", Inc.", "", "Corporation"];
    private static readonly (string City, string Region, string Zip)?[] Places =
        [("Reston", "VA", "20190"), ("Reston", "VA", "20191"), ("Boise", "ID", "83702"), ("Tulsa", "OK", "74103"), null];

    [Fact]
    public void Records_resolved_as_they_come_are_resolved_as_all_together()
    {
        var continued = 0;
        Gen.Int.Sample(seed => continued += Continue(new Random(seed)) ? 1 : 0, iter: 60, threads: 1);
        Assert.True(continued > 10, $"{continued} of 60 were resolved without looking at all");
    }

    [Fact]
    public void A_resolution_is_the_one_on_the_basis_that_it_learns() =>
        Gen.Int.Sample(
            static seed =>
            {
                var random = new Random(seed);
                var options = Options(random);
                var records = Sorted(Enumerable.Range(0, random.Next(2, 200)).Select(_ => Record(random)));
                var decisions = Decisions(random, records);
                var learnt = new RecordResolver(options).Resolve(records, decisions, null, CancellationToken.None);
                Assert.True(learnt.IsLearnt);
                AssertEqual(new RecordResolver(options).Resolve(records, decisions, CancellationToken.None), learnt.Result);
                AssertEqual(OnBasisOf(learnt.Memory, records, decisions, options), learnt.Result);
            },
            iter: 40);

    [Fact]
    public void A_pair_is_explained_as_it_was_weighed()
    {
        var explained = 0;
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var options = Options(random);
                var records = Sorted(Enumerable.Range(0, random.Next(20, 400)).Select(_ => Record(random)));
                var learnt = new RecordResolver(options).Resolve(records, [], null, CancellationToken.None);
                var links = learnt.Result.Links.Concat(learnt.Result.Questions).Where(static link => link.Reason != "same-statement").ToList();
                using var stream = new MemoryStream();
                MemoryFormat.Write(learnt.Memory, stream);
                stream.Position = 0;
                // Only the records of the pairs are at hand, and of the memory only what was learnt.
                int[] named = [.. links.SelectMany(static link => new[] { link.Left, link.Right }).Distinct().Order()];
                var explanations = new RecordResolver(options).Explain(
                    [.. named.Select(record => records[record])],
                    [.. links.Select(link => (Array.BinarySearch(named, link.Left), Array.BinarySearch(named, link.Right)))],
                    MemoryFormat.ReadLearnt(stream), CancellationToken.None);
                Assert.Equal(links.Select(static link => link.Score), explanations.Select(static one => Math.Round(one.Probability, 4)), (a, b) => Math.Abs(a - b) < 0.00011);
                explained += links.Count;
            },
            iter: 40,
            threads: 1);
        Assert.True(explained > 100, $"{explained} pairs were explained");
    }

    [Fact]
    public void Where_much_changed_all_is_learnt_anew()
    {
        var random = new Random(1);
        var records = Sorted(Enumerable.Range(0, 100).Select(_ => Record(random)));
        var first = new RecordResolver().Resolve(records[..50], [], null, CancellationToken.None);
        var second = new RecordResolver().Resolve(records, [], first.Memory, CancellationToken.None);
        Assert.True(second.IsLearnt);
        AssertEqual(new RecordResolver().Resolve(records, [], CancellationToken.None), second.Result);
    }

    /// <summary>Resolves records that come and go in some steps, each held against all of them; true when no step learnt.</summary>
    private static bool Continue(Random random)
    {
        var options = Options(random);
        var records = Sorted(Enumerable.Range(0, random.Next(100, 300)).Select(_ => Record(random)));
        var decisions = Decisions(random, records);
        var memory = new RecordResolver(options).Resolve(records, decisions, null, CancellationToken.None).Memory;
        var hasLearnt = false;
        for (var step = random.Next(1, 4); step > 0; step--)
        {
            var gone = random.Next(4);
            random.Shuffle(records);
            records = Sorted(records.Skip(gone).Concat(Enumerable.Range(0, random.Next(6)).Select(_ => random.Next(8) == 0 ? Again(random, records) : Record(random))));
            decisions = random.Next(2) == 0 ? decisions : Decisions(random, records);
            var next = new RecordResolver(options).Resolve(records, decisions, memory, CancellationToken.None);
            memory = random.Next(2) == 0 ? next.Memory : WrittenAndRead(next.Memory);
            hasLearnt |= next.IsLearnt;
            AssertEqual(OnBasisOf(memory, records, decisions, options), next.Result);
        }

        return !hasLearnt;
    }

    [Fact]
    public void A_memory_written_and_read_parts_blocks_as_before()
    {
        var plans = new List<string>();
        for (var seed = 0; seed < 10; seed++)
        {
            var random = new Random(seed);
            var records = Sorted(Enumerable.Range(0, 250).Select(_ => Record(random)));
            var memory = new RecordResolver(Options(random)).Resolve(records, [], null, CancellationToken.None).Memory;
            string[] before = [.. memory.Basis.Plan.Partings.Select(Describe)];
            Assert.Equal(before, WrittenAndRead(memory).Basis.Plan.Partings.Select(Describe));
            plans.AddRange(before);
        }

        // Both kinds of groups were among them: those with windows and those without.
        Assert.Contains(plans, static plan => plan.EndsWith("none", StringComparison.Ordinal));
        Assert.Contains(plans, static plan => !plan.EndsWith("none", StringComparison.Ordinal));

        static string Describe((ulong Path, BlockPlan.Parting Parting) parting) =>
            $"{parting.Path} {parting.Parting.Kind} {(parting.Parting.Limits is { } limits ? string.Join(' ', limits) : "none")}";
    }

    [Fact]
    public void A_memory_that_is_cut_off_is_refused()
    {
        var random = new Random(3);
        var records = Sorted(Enumerable.Range(0, 50).Select(_ => Record(random)));
        using var stream = new MemoryStream();
        MemoryFormat.Write(new RecordResolver().Resolve(records, [], null, CancellationToken.None).Memory, stream);
        for (var length = 0L; length < stream.Length; length += 97)
        {
            using var cut = new MemoryStream(stream.ToArray()[..(int)length]);
            Assert.Throws<InvalidDataException>(() => MemoryFormat.Read(cut));
        }
    }

    private static ResolutionMemory WrittenAndRead(ResolutionMemory memory)
    {
        using var stream = new MemoryStream();
        MemoryFormat.Write(memory, stream);
        stream.Position = 0;
        return MemoryFormat.Read(stream);
    }

    private static ResolutionResult OnBasisOf(
        ResolutionMemory memory, OrganizationRecord[] records, Decision[] decisions, RecordResolverOptions options)
    {
        var whole = new OrganizationResolution(
            records, memory.Basis.Written, decisions, options, memory.Basis, false, CancellationToken.None);
        return new OutcomeWriter(records, options).Write(whole.ToOutcome());
    }

    private static void AssertEqual(ResolutionResult expected, ResolutionResult actual)
    {
        Assert.Equal(expected.GroupOf, actual.GroupOf);
        Assert.Equal(expected.CertainGroupOf, actual.CertainGroupOf);
        Assert.Equal(expected.Links, actual.Links);
        Assert.Equal(expected.Questions, actual.Questions);
        Assert.Equal(expected.Conflicts, actual.Conflicts);
    }

    private static RecordResolverOptions Options(Random random) => new() { MaxBlockSize = random.Next(2) == 0 ? 24 : random.Next(8, 20) };

    private static OrganizationRecord[] Sorted(IEnumerable<OrganizationRecord> records) =>
        [.. records.DistinctBy(static record => record.Key).OrderBy(static record => record.Key)];

    /// <summary>Says the same as another under a key of its own.</summary>
    private static OrganizationRecord Again(Random random, OrganizationRecord[] records)
    {
        var record = records[random.Next(records.Length)];
        return record with { Key = new RecordKey($"{record.Key.Value}-{random.Next(3)}") };
    }

    private static OrganizationRecord Record(Random random)
    {
        var name = $"{Pick(Stems, random)} {Pick(Trades, random)} {Pick(Forms, random)}".Trim();
        if (random.Next(4) == 0) { name = $"{Pick(Stems, random)} {name}"; }
        if (random.Next(10) == 0 && name.Length > 4) { name = name.Remove(random.Next(1, name.Length), 1); }
        if (random.Next(10) == 0) { name = $"{(char)('B' + random.Next(20))}{(char)('a' + random.Next(26))}rnholt {name}"; }
        var place = Pick(Places, random);
        var record = RecordResolverTests.Company(
            name, random.Next(4) == 0 ? $"NQEWN6C1L{random.Next(30):D3}" : null, place?.City, place?.Region, random.Next(3) == 0 ? null : place?.Zip);
        return record with
        {
            Key = new RecordKey($"org:{random.Next(1_000_000)}"),
            Names = random.Next(6) == 0 ? record.Names.Add(new NameForm(Pick(Stems, random) + " Holdings", NameUse.AsWritten)) : record.Names,
        };
    }

    private static Decision[] Decisions(Random random, OrganizationRecord[] records) =>
        [.. Enumerable.Range(0, random.Next(5)).Select(_ => (A: Pick(records, random).Key, B: Pick(records, random).Key))
            .Where(static pair => pair.A.CompareTo(pair.B) < 0)
            .Select(pair => new Decision(pair.A, pair.B, random.Next(2) == 0 ? Verdict.Same : Verdict.Different, "t", default, ""))];

    private static T Pick<T>(T[] of, Random random) => of[random.Next(of.Length)];
}
