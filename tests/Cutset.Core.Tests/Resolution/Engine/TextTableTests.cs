using CsCheck;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class TextTableTests
{
    private static readonly Gen<string> Texts = Gen.String[Gen.Char["ABCÄ漢 "], 0, 24];

    [Fact]
    public void Sorting_numbers_texts_by_their_bytes_and_loses_none() =>
        Texts.Array[0, 200].Sample(static texts =>
        {
            var table = new TextTable();
            var before = texts.Select(text => table.Add(text)).ToArray();
            var numbers = table.Sort();
            for (var i = 0; i < texts.Length; i++)
            {
                Assert.Equal(texts[i], table.Text(numbers[before[i]]));
                Assert.Equal(numbers[before[i]], table.Add(texts[i]));
            }

            for (var id = 1; id < table.Count; id++) { Assert.True(table.Bytes(id - 1).SequenceCompareTo(table.Bytes(id)) < 0); }
        });

    [Fact]
    public void A_sorted_table_takes_further_texts()
    {
        var table = new TextTable();
        foreach (var text in new[] { "Veltmaster", "Harrowgate" }) { table.Add(text); }
        table.Sort();
        Assert.Equal(2, table.Add("Kralovic"));
        Assert.Equal(["Harrowgate", "Veltmaster", "Kralovic"], Enumerable.Range(0, table.Count).Select(table.Text));
    }
}
