using System.Text;
using Cutset.Sources.FedRamp;
using Cutset.Sources.Reading;
using Cutset.TestKit;

namespace Cutset.Sources.Tests.FedRamp;

/// <summary>Reads marketplace files into a recording sink.</summary>
internal static class Marketplace
{
    internal static readonly string April2026 = Path.Combine("fedramp", "data-2026-04-28.json");
    internal static readonly string June2024 = Path.Combine("fedramp", "data-2024-06-15.json");
    internal static readonly string Products2026 = Path.Combine("fedramp", "fedramp-products-2026-05-30.json");

    internal static RecordingSink ReadShared(string relativePath)
    {
        Assert.SkipUnless(SharedData.IsPresent, SharedData.Missing);
        return Read(File.ReadAllBytes(SharedData.PathOf(relativePath)), Path.GetFileName(relativePath));
    }

    internal static RecordingSink ReadFixture(string name) => Read(
        File.ReadAllBytes(Path.Combine(RepositoryRoot.Find(), "tests", "fixtures", "fedramp", name)), name);

    internal static RecordingSink Read(string json, string name = "data.json") => Read(Encoding.UTF8.GetBytes(json), name);

    internal static RecordingSink Read(byte[] bytes, string name)
    {
        var sink = new RecordingSink();
        var entry = new SourceEntry(name, name, null, () => new MemoryStream(bytes));
        new FedRampSource().Read(
            entry, new FileIdentity(name, new string('0', 64), bytes.Length), sink, CancellationToken.None);
        return sink;
    }
}
