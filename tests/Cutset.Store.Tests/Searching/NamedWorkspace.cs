using System.Globalization;
using CsCheck;
using Cutset.Core.Model;
using Cutset.Store.Workspaces;

namespace Cutset.Store.Tests.Searching;

/// <summary>A workspace with some hundred names that resemble each other.</summary>
public sealed class NamedWorkspace : IDisposable
{
    private static readonly string[] Words =
    [
        "Acme", "Acme's", "ICE", "Office", "of", "the", "Ice", "Société", "Générale", "AT&T", "U.S.", "Co", "Corp", "Inc.",
        "Data", "Database", "Northern", "North", "A", "1", "11", "7012", "株式会社", "Zürich",
    ];

    private readonly TemporaryWorkspace _temporary = new();

    public NamedWorkspace()
    {
        var random = new Random(7);
        var names = Enumerable.Range(0, 400).Select(_ => Letters(random))
            .Concat(Enumerable.Range(0, 400).Select(_ => Phrase(random))).Distinct().ToArray();
        _temporary.Import("test", sink =>
        {
            Records.Feed(sink);
            var file = sink.AddFile(Records.File("names.csv"));
            for (var i = 0; i < names.Length; i++)
            {
                var name = string.IsNullOrWhiteSpace(names[i]) ? "blank " + i : names[i];
                var evidence = sink.Add(new EvidenceRow(file, "row " + (i + 1)));
                if (i % 7 == 0)
                {
                    sink.Add(Records.Agency(evidence, "A" + i, name, i % 2 == 0 ? names[^(i + 1)] : null));
                }
                else if (i % 5 == 0)
                {
                    sink.Add(Records.Service(evidence, "FR" + i, "Acme", name));
                }
                else
                {
                    sink.Add(Records.Organization(evidence, name, "UEI" + i.ToString("D9", CultureInfo.InvariantCulture)));
                }
            }
        });
        _temporary.Build();
    }

    /// <summary>What people may type.</summary>
    internal static Gen<string> Queries { get; } = Gen.OneOf(
        Phrases, Gen.String[Gen.Char["abc "], 1, 6], Gen.OneOf(Words), Gen.Int[0, 700].Select(static i => "uei" + i.ToString("D9", CultureInfo.InvariantCulture)),
        Gen.Select(Phrases, Gen.Int[1, 9]).Select(static cut => cut.Item1[..Math.Min(cut.Item1.Length, cut.Item2)]),
        Gen.OneOf("us-uei:UEI000000001", "a1", "fedramp:fr5", "subtier:A7", "P1", "", " ", "%", "'", "org-000000000000"));

    public Workspace Workspace => _temporary.Workspace;

    private static Gen<string> Phrases => Gen.OneOf(Words).Array[1, 4].Select(static words => string.Join(' ', words));

    private static string Phrase(Random random) =>
        string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => Words[random.Next(Words.Length)]));

    private static string Letters(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(1, 13)).Select(_ => "abc "[random.Next(4)]));

    public void Dispose() => _temporary.Dispose();
}
