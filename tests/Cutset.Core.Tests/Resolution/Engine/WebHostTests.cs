using System.Text;
using Cutset.Core.Resolution.Columns;

namespace Cutset.Core.Tests.Resolution.Engine;

public sealed class WebHostTests
{
    [Theory]
    [InlineData("cisco.com", "meraki.cisco.com")]
    [InlineData("umbrella.cisco.com", "meraki.cisco.com")]
    [InlineData("shop.firm.co.uk", "firm.co.uk")]
    [InlineData("dnr.state.mn.us", "dot.state.mn.us")]
    [InlineData("law.umn.edu", "umn.edu")]
    public void Hosts_beneath_one_domain_may_be_one_site(string a, string b)
    {
        Assert.True(ShareDomain(a, b));
        Assert.True(ShareDomain(b, a));
    }

    [Theory]
    [InlineData("cisco.com", "francisco.com")]
    [InlineData("one.co.uk", "other.co.uk")]
    [InlineData("firm.com", "firm.de")]
    [InlineData("one.github.io", "other.github.io")]
    [InlineData("one.wordpress.com", "other.wordpress.com")]
    [InlineData("localhost", "localhost")]
    [InlineData(".com", "a.com")]
    public void Others_are_not(string a, string b) => Assert.False(ShareDomain(a, b));

    private static bool ShareDomain(string a, string b) => WebHost.ShareDomain(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
