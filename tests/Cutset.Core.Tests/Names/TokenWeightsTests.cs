using Cutset.Core.Names;

namespace Cutset.Core.Tests.Names;

public sealed class TokenWeightsTests
{
    [Fact]
    public void Learn_makes_words_common_that_many_names_hold()
    {
        var names = Enumerable.Range(0, 20_000).Select(static i => $"Zephyr Brand{i:x}").ToArray();
        var learnt = new NamePreparer(TokenWeights.Learn(names));
        Assert.Equal(TokenRole.Distinctive, new NamePreparer().Prepare("Zephyr Inc").RoleOf(0));
        Assert.Equal(TokenRole.Common, learnt.Prepare("Zephyr Inc").RoleOf(0));
        Assert.Equal(TokenRole.Distinctive, learnt.Prepare("Brand77 Inc").RoleOf(0));
    }

    [Fact]
    public void Learn_counts_spellings_of_one_name_once_and_in_any_order()
    {
        string[] names = ["Tolvane Inc", "TOLVANE, INC.", "Tolvane LLC", "Tolvane Castaldi", "Umber"];
        var weights = TokenWeights.Learn(names);
        var hash = new NamePreparer().Prepare("Tolvane").HashOf(0);
        Assert.Equal(3, weights.Names);
        Assert.Equal(2, weights.CountOf(hash));
        Assert.Equal(2, TokenWeights.Learn(names.Reverse()).CountOf(hash));
    }
}
