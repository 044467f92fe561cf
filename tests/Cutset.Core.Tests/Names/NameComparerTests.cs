using CsCheck;
using Cutset.Core.Names;

namespace Cutset.Core.Tests.Names;

public sealed class NameComparerTests
{
    private const string Seed = "0000KXQ1mZJ2";

    private static readonly NamePreparer Preparer = new();

    /// <summary>Words that bring every rule into play.</summary>
    private static readonly Gen<string> Name = Word("Tolvane", "Tolvine", "Harrowgate", "Inc", "L.L.C.", "GmbH",
        "Services", "SVCS", "of", "The", "(UK)", "Texas", "7", "VIII", "seven", "B", "D", "K", "BDK", "&", "d/b/a", "c/o",
        "Intl", "International", "Internati", "(4471)", "Good", "Will", "Goodwill", "ООО", "Газпром", "Qa'ida", "Al", "株式会社",
        "University", "Univ", "Regents", "(formerly", "X)", "2004-1", "AR16", "Mc", "Kinnell", "McKinnell", "Co-op", "\u200b", "\ud83d")
        .Array[0, 9].Select(static words => string.Join(' ', words));

    [Fact]
    public void Compare_is_symmetric_and_within_bounds() => Gen.Select(Name, Name).Sample(static pair =>
    {
        var (left, right) = (Preparer.Prepare(pair.Item1), Preparer.Prepare(pair.Item2));
        var there = NameComparer.Compare(left, right);
        Assert.Equal(there, NameComparer.Compare(right, left));
        Assert.InRange(there.Score, 0, 1);
        Assert.Equal(NameComparer.VerdictOf(there.Score), there.Verdict);
    }, iter: 20_000, seed: Seed);

    [Fact]
    public void Compare_of_a_name_with_itself_is_the_same() => Name.Sample(static name =>
    {
        var prepared = Preparer.Prepare(name);
        Assert.Equal(prepared.ContentCount > 0 ? NameVerdict.Same : NameVerdict.Different,
            NameComparer.Compare(prepared, Preparer.Prepare(name)).Verdict);
    }, iter: 5_000, seed: Seed);

    // Words of two letters and more: between single letters a comma says that they are not one spaced word.
    [Fact]
    public void Compare_does_not_mind_case_and_punctuation() => Gen.String[Gen.Char.AlphaNumeric, 2, 12].Array[1, 5].Sample(
        static words =>
        {
            var plain = Preparer.Prepare(string.Join(' ', words));
            var other = Preparer.Prepare(string.Join(", ", words.Select(static word => word.ToUpperInvariant())) + " !");
            Assert.Equal(NameVerdict.Same, NameComparer.Compare(plain, other).Verdict);
        }, iter: 5_000, seed: Seed);

    [Fact]
    public void Compare_does_not_mind_the_order_of_words()
    {
        var words = Word("Tolvane", "Harrowgate", "Pellworth", "Services", "Marine", "Research", "Castaldi");
        Gen.Select(words.Array[1, 6], Gen.Int).Sample(static pair =>
        {
            var mixed = pair.Item1.ToArray();
            new Random(pair.Item2).Shuffle(mixed);
            Assert.Equal(NameVerdict.Same, NameComparer.Compare(
                Preparer.Prepare(string.Join(' ', pair.Item1)), Preparer.Prepare(string.Join(' ', mixed))).Verdict);
        }, iter: 5_000, seed: Seed);
    }

    [Fact]
    public void Any_text_is_prepared_compared_and_explained() => Gen.Select(Gen.String, Gen.String).Sample(static pair =>
    {
        var (left, right) = (Preparer.Prepare(pair.Item1), Preparer.Prepare(pair.Item2));
        Assert.Equal(NameComparer.Compare(left, right), NameComparer.Explain(left, right).Comparison);
    }, iter: 5_000, seed: Seed);

    [Fact]
    public void Explain_agrees_with_Compare() => Gen.Select(Name, Name).Sample(static pair =>
    {
        var (left, right) = (Preparer.Prepare(pair.Item1), Preparer.Prepare(pair.Item2));
        Assert.Equal(NameComparer.Compare(left, right), NameComparer.Explain(left, right).Comparison);
    }, iter: 5_000, seed: Seed);

    [Fact]
    public void Explain_tells_what_met_what_did_not_and_what_was_ignored()
    {
        var why = Explain("Harrowgate Intl Instruments, Inc.", "THE HARROWGATE INTERNATIONAL FERRIES LLC");
        Assert.Equal(["HARROWGATE", "INTERNATIONAL"], why.Meetings.Select(static meeting => meeting.Left));
        Assert.All(why.Meetings, static meeting => Assert.Equal(MeetingKind.Equal, meeting.Kind));
        Assert.Equal(["INSTRUMENT"], why.LeftUnmet);
        Assert.Equal(["FERRIES"], why.RightUnmet);
        Assert.Equal(["INC"], why.LeftIgnored);
        Assert.Equal(["THE", "LLC"], why.RightIgnored);
        Assert.Contains("only right: FERRIES", why.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Drummel AG", "Drummel (Schweiz) AG", NameRelation.ParentAndArm)]
    [InlineData("Meridell Fund VI", "Meridell Fund VII", NameRelation.Siblings)]
    [InlineData("HVR", "Hudson Valley Robotics", NameRelation.Acronym)]
    [InlineData("Umber LLC d/b/a Silver Spoon", "Silver Spoon Inc", NameRelation.Alias)]
    [InlineData("Drummel GmbH", "Drummel Inc", NameRelation.Siblings)]
    [InlineData("Tolvane", "Castaldi", NameRelation.None)]
    public void Compare_tells_how_names_hang_together(string left, string right, NameRelation relation) =>
        Assert.Equal(relation, Explain(left, right).Comparison.Relation);

    [Fact]
    public void Compare_tells_how_much_the_match_says()
    {
        var common = Explain("Construction Services Inc", "CONSTRUCTION SERVICES LLC").Comparison;
        var rare = Explain("Tolvane Castaldi Inc", "TOLVANE CASTALDI LLC").Comparison;
        Assert.Equal(NameVerdict.Same, common.Verdict);
        Assert.True(common.Information < 0.5);
        Assert.True(rare.Information > 1.5);
    }

    [Fact]
    public void Compare_allocates_nothing()
    {
        PreparedName[] names = [.. ((string[])["Tolvane Services LLC", "Tolvine Service", "TLC", "Good Will Industries of Texas",
            "Goodwill Industries", "Harrowgate Testing and Evaluatio", "Umber LLC d/b/a Silver Spoon"]).Select(static name => Preparer.Prepare(name))];
        var sum = Total(names);
        var least = long.MaxValue;
        // The runtime itself may allocate while it compiles; what a comparison allocates shows in every round.
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            sum += Total(names);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.Equal(0, least);
        Assert.True(sum > 0);
    }

    private static Gen<string> Word(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static double Total(PreparedName[] names)
    {
        var sum = 0.0;
        foreach (var left in names)
        {
            foreach (var right in names)
            {
                sum += NameComparer.Compare(left, right).Score;
            }
        }

        return sum;
    }

    private static NameExplanation Explain(string left, string right) =>
        NameComparer.Explain(Preparer.Prepare(left), Preparer.Prepare(right));
}
