using Cutset.Core.Names;
using Cutset.Core.Resolution;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Tests.Resolution.Engine;

/// <summary>How legal forms compare, and what is learnt of them from lists in which clerks guess them.</summary>
public sealed class LegalFormsTests
{
    private static readonly string[] Forms = ["INC", "LLC", "CORP", "LTD", "LP", "PLC", "CO", "LLP"];

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.4)]
    [InlineData(0.6)]
    public void A_form_that_differs_speaks_against_one_organisation_however_often_it_is_guessed(double guessed)
    {
        var weights = Weights(guessed, namesakesShareForms: false);
        Assert.NotEmpty(weights);
        Assert.All(weights, static weight => Assert.True(
            weight.Level.StartsWith("Differs", StringComparison.Ordinal) ? weight.Bits < 0 : weight.Bits >= 0, $"{weight}"));
    }

    [Theory]
    [InlineData(false, 0.5, 3)]
    [InlineData(true, 0, 0.2)]
    public void An_equal_form_in_two_regions_speaks_for_one_organisation_where_namesakes_have_other_forms(
        bool namesakesShareForms, double least, double most) => Assert.InRange(
        Assert.Single(Weights(0.1, namesakesShareForms), static weight => weight.Level == "Same, in two regions").Bits, least, most);

    [Theory]
    [InlineData("Harrowgate Instruments Limited Liability Company", "Harrowgate Instruments LLC", nameof(Agreement.Same))]
    [InlineData("Harrowgate Instruments Limited Liab", "Harrowgate Instruments LLC", nameof(Agreement.Same))]
    [InlineData("Harrowgate Instruments Co., Inc.", "Harrowgate Instruments Incorporated", nameof(Agreement.Same))]
    [InlineData("Harrowgate Instruments Co., Inc.", "Harrowgate Instruments Company", nameof(Agreement.Same))]
    [InlineData("Harrowgate Instruments Co., Inc.", "Harrowgate Instruments Ltd", nameof(Agreement.Differs))]
    [InlineData("Harrowgate Instruments Inc", "Harrowgate Instruments LLC", nameof(Agreement.Differs))]
    [InlineData("Harrowgate Instruments", "Harrowgate Instruments LLC", nameof(Agreement.Unknown))]
    public void Legal_forms_are_compared(string one, string other, string agreement)
    {
        var preparer = new NamePreparer();
        var (a, b) = (NameFacts.Of(preparer.Prepare(one)), NameFacts.Of(preparer.Prepare(other)));
        Assert.Equal(agreement, NameFacts.CompareForms(a, b).ToString());
        Assert.Equal(agreement, NameFacts.CompareForms(b, a).ToString());
    }

    private static List<LearntWeight> Weights(double guessed, bool namesakesShareForms)
    {
        var table = new RecordTable();
        foreach (var row in Rows(new Random(20261129), guessed, namesakesShareForms)) { table.Add(row); }
        return [.. new RecordResolver().Resolve(table, null, TestContext.Current.CancellationToken).Weights
            .Where(static weight => weight.Column == "form")];
    }

    /// <summary>Companies with rare names, each with up to three records in its town; one in ten has a namesake elsewhere.</summary>
    private static IEnumerable<RecordRow> Rows(Random random, double guessed, bool namesakesShareForms)
    {
        for (var company = 0; company < 4_000; company++)
        {
            var name = Word(random, 3) + " " + Word(random, 2);
            var form = random.Next(Forms.Length);
            for (var namesake = 0; namesake < (company % 10 == 0 ? 2 : 1); namesake++)
            {
                var town = random.Next(400);
                if (!namesakesShareForms) { form = random.Next(Forms.Length); }
                for (var record = random.Next(1, 4); record > 0; record--)
                {
                    var written = random.NextDouble() < guessed ? random.Next(Forms.Length) : form;
                    yield return new RecordRow
                    {
                        Name = $"{name}{(random.Next(2) == 0 ? "," : "")} {Forms[written]}",
                        City = $"TOWN {town}",
                        Region = $"R{town % 40}",
                        PostalCode = random.Next(3) == 0 ? null : $"{10_000 + town}",
                    };
                }
            }
        }
    }

    private static string Word(Random random, int syllables) => string.Concat(Enumerable.Range(0, syllables)
        .SelectMany(_ => (char[])[Letter(random, "BDFGKLMNPRSTVZ"), Letter(random, "AEIOU"), Letter(random, "LNRSX")]));

    private static char Letter(Random random, string letters) => letters[random.Next(letters.Length)];
}
