using System.Diagnostics;
using System.Globalization;
using System.Text;
using Cutset.Core.Names;

namespace Cutset.Bench.Names;

/// <summary>Throws hostile texts at names for a while: laws must hold, nothing may throw, and no text may be slow.</summary>
internal static class NameFuzz
{
    private const int SlowMilliseconds = 250;

    private static readonly string[] Pieces =
    [
        "Inc", "L.L.C.", "GmbH", "株式会社", "ООО", "Общество с ограниченной ответственностью", "d/b/a", "c/o", "f/k/a", "(", ")",
        "((", "&", "'", "’", "\u200b", "\u202e", "\u200f", "\ufeff", "\ud83d", "\udc00", "\ud83d\ude00", "ß", "İ", "ǅ", "ﷺ", "①", "Ⅷ",
        "שלום", "شركة", "e\u0301\u0302\u0303", "\0", "\n", "\t", "A", "B", "C", "O", "/", "-", "Co-", "2004", "0", "00000000000000000000",
        "VIII", "Twenty", "First", "of", "the", "The Regents of the University of", "N.A.", "Services", "Internationa", "Tolvane",
    ];

    public static int Run(TimeSpan time, int seed)
    {
        var random = new Random(seed);
        var preparer = new NamePreparer();
        var watch = Stopwatch.StartNew();
        var (rounds, slowest, before) = (0L, 0.0, preparer.Prepare("Tolvane Services LLC"));
        while (watch.Elapsed < time)
        {
            var text = Text(random);
            var start = Stopwatch.GetTimestamp();
            var name = preparer.Prepare(text);
            var there = NameComparer.Compare(name, before);
            var back = NameComparer.Compare(before, name);
            var same = NameComparer.Compare(name, preparer.Prepare(text));
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            if (there != back || there.Score is not (>= 0 and <= 1) || same.Verdict == NameVerdict.Possible
                || (name.ContentCount > 0 && same.Verdict != NameVerdict.Same)
                || NameComparer.Explain(name, before).Comparison != there)
            {
                Console.WriteLine($"A law is broken, seed {seed}, round {rounds}: {Escape(text)}");
                return 1;
            }

            before = name;
            rounds++;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{rounds:N0} texts in {watch.Elapsed.TotalSeconds:F0} s, seed {seed}: no law broken; slowest {slowest:F1} ms, peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
        return slowest > SlowMilliseconds * 10 ? 1 : 0;
    }

    private static string Text(Random random)
    {
        var text = new StringBuilder();
        var pieces = random.Next(12) == 0 ? random.Next(2_000) : random.Next(12);
        for (var i = 0; i < pieces; i++)
        {
            switch (random.Next(4))
            {
                case 0: text.Append((char)random.Next(0x10000)); break;
                case 1: text.Append((char)random.Next(32, 127)); break;
                default: text.Append(Pieces[random.Next(Pieces.Length)]); break;
            }

            if (random.Next(3) > 0) { text.Append(' '); }
        }

        if (random.Next(500) == 0) { text.Append(new string((char)random.Next(0x10000), 100_000)); }
        return text.ToString();
    }

    private static string Escape(string text) => string.Concat(text.Take(500).Select(static unit =>
        unit is >= ' ' and < (char)127 ? unit.ToString() : $"\\u{(int)unit:x4}"));
}
