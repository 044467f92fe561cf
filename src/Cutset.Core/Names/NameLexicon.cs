using System.Text;

namespace Cutset.Core.Names;

/// <summary>What is known of words and phrases before any name was read: forms, places, numbers, common words.</summary>
internal sealed class NameLexicon
{
    /// <summary>Share of names in which a word occurs that no table knows.</summary>
    public const float UnknownRate = 2e-6f;

    private const int MaxPhraseWords = 8;

    /// <summary>Share of names that hold a place of the table, about.</summary>
    private const float PlaceRate = 0.0005f;

    // Share of names for each tier of the table of common words.
    private static readonly Dictionary<string, float> Tiers = new(StringComparer.Ordinal)
    {
        ["S"] = 0.08f,
        ["A"] = 0.015f,
        ["B"] = 0.005f,
        ["C"] = 0.0015f,
        ["D"] = 0.0005f,
        ["E"] = 0.00015f,
    };

    private readonly Dictionary<ulong, int> _words = [];
    private readonly List<WordInfo> _infos = [WordInfo.Unknown];
    private readonly Dictionary<ulong, Phrase> _phrases = [];
    private readonly List<CommonSpelling> _commonSpellings = [];
    private readonly SpellingCorrector _corrector = new();

    private NameLexicon()
    {
        LoadCommonWords();
        LoadNumbers();
        foreach (var word in NameTables.Read("noise-words").SelectMany(static line => line.Split(' ')))
        {
            Change(word, static info => info with { Role = TokenRole.Noise });
        }

        foreach (var word in NameTables.Read("us-states").SelectMany(static line => line.Split(' ')))
        {
            Change(word, static info => info with { IsStateCode = true });
        }

        LoadPhrases();
    }

    /// <summary>The one lexicon.</summary>
    public static NameLexicon Instance { get; } = new();

    /// <summary>Every spelling of every common word and place, in the order of the tables.</summary>
    public IReadOnlyList<CommonSpelling> CommonSpellings => _commonSpellings;

    /// <summary>What is known of a word; an unknown one is rare and distinctive.</summary>
    public WordInfo Find(ulong hash) => _infos[IndexOf(hash)];

    /// <summary>What is known of the word with a number.</summary>
    public WordInfo this[int index] => _infos[index];

    /// <summary>The number of a word; 0 when no table knows it.</summary>
    public int IndexOf(ulong hash) => _words.GetValueOrDefault(hash);

    /// <summary>Looks the words of a text up, once for all that follows.</summary>
    public void Number(Span<RawToken> words)
    {
        foreach (ref var word in words)
        {
            word.Word = IndexOf(word.Hash);
        }
    }

    /// <summary>What is known of a word, or of the long common word that it misspells.</summary>
    public WordInfo FindOrCorrect(int index, ReadOnlySpan<byte> word) => index > 0 ? _infos[index]
        : _corrector.Find(word) is { } meant ? Find(StableHash.Of(meant)) : WordInfo.Unknown;

    /// <summary>The phrase over some words in order; null when there is none.</summary>
    public Phrase? FindPhrase(ReadOnlySpan<RawToken> words) =>
        _phrases.TryGetValue(HashOf(words), out var phrase) ? phrase : null;

    private static ulong HashOf(ReadOnlySpan<RawToken> words)
    {
        ulong hash = (ulong)words.Length;
        foreach (ref readonly var word in words)
        {
            hash = StableHash.Mix(hash, word.Hash);
        }

        return hash;
    }

    private void LoadCommonWords()
    {
        foreach (var line in NameTables.Read("common-words"))
        {
            var (tier, words) = (line[..1], line[2..].Split(' '));
            var letters = Encoding.ASCII.GetBytes(words[0]);
            foreach (var word in words)
            {
                Change(word, info => info with { Role = TokenRole.Common, Canonical = letters, Rate = Tiers[tier] });
                _corrector.Add(Encoding.ASCII.GetBytes(word));
                _commonSpellings.Add(new CommonSpelling(Encoding.ASCII.GetBytes(word), letters, Tiers[tier]));
            }
        }
    }

    private void LoadNumbers()
    {
        foreach (var line in NameTables.Read("number-words"))
        {
            var parts = line.Split('\t');
            var value = ushort.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture);
            foreach (var word in parts[1].Split(' '))
            {
                Change(word, info => info with
                {
                    Role = TokenRole.Number,
                    Canonical = Encoding.ASCII.GetBytes(parts[0]),
                    Number = value,
                });
            }
        }
    }

    private void LoadPhrases()
    {
        ushort form = 0;
        foreach (var line in NameTables.Read("legal-forms"))
        {
            form++;
            var parts = line.Split('\t');
            foreach (var spelling in parts[2].Split(';'))
            {
                AddPhrase(spelling, words => new Phrase(PhraseKind.LegalForm, form, CanonicalOf(parts[2].Split(';')[0]))
                {
                    AtStart = parts[0].Contains('s', StringComparison.Ordinal) || IsPlain(parts[1], words),
                    // Short forms of other tongues are too often something else in the middle of a name.
                    Inside = parts[0].Contains('m', StringComparison.Ordinal)
                        && (words.Length > 1 || words[0].Length > 3 || (words[0].Length == 3 && parts[1] is "en" or "*" or "*r")),
                    Origin = FormOrigin.Parse(parts[1]),
                    IsRomanised = FormOrigin.IsRomanised(parts[1]),
                });
            }
        }

        foreach (var line in NameTables.Read("places"))
        {
            var spellings = line.Split(';');
            var letters = CanonicalOf(spellings[0]);
            foreach (var spelling in spellings)
            {
                AddPhrase(spelling, _ => new Phrase(PhraseKind.Place, 0, letters));
                _commonSpellings.Add(new CommonSpelling(CanonicalOf(spelling), letters, PlaceRate));
            }
        }

        foreach (var spelling in (string[])["regents of", "board of regents of", "trustees of", "board of trustees of",
            "board of governors of", "rector and visitors of", "curators of", "president and fellows of",
            "board of supervisors of"])
        {
            AddPhrase(spelling, static _ => new Phrase(PhraseKind.GoverningBody, 0, []));
            AddPhrase(spelling + " the", static _ => new Phrase(PhraseKind.GoverningBody, 0, []));
        }

        foreach (var spelling in (string[])["DBA", "doing business as", "FKA", "formerly known as", "formerly", "AKA",
            "also known as", "NKA", "now known as", "trading as", "previously known as", "operating as"])
        {
            AddPhrase(spelling, static _ => new Phrase(PhraseKind.AliasMarker, 0, []));
        }

        foreach (var spelling in (string[])["attn", "a division of", "a div of", "an operating division of", "a subsidiary of",
            "subsidiary of", "a wholly owned subsidiary of", "wholly owned subsidiary of", "an affiliate of", "a unit of",
            "a business unit of", "a part of", "a member of"])
        {
            AddPhrase(spelling, static _ => new Phrase(PhraseKind.Owner, 0, []));
        }
    }

    /// <summary>A form spelled out is one at the start too, but for those that begin English names: Corporation for …</summary>
    private static bool IsPlain(string origin, RawToken[] words) =>
        origin is not ("*" or "en") && !origin.StartsWith("en+", StringComparison.Ordinal)
        && words.Sum(static word => word.Length) >= (words.Length == 1 ? 9 : 12);

    private void AddPhrase(string spelling, Func<RawToken[], Phrase> make)
    {
        Span<byte> letters = stackalloc byte[NameSplitter.MaxLetters];
        Span<RawToken> tokens = stackalloc RawToken[NameSplitter.MaxRawTokens];
        var count = NameSplitter.Split(spelling, letters, tokens, joinRuns: true, out _);
        if (count is 0 or > MaxPhraseWords || !_phrases.TryAdd(HashOf(tokens[..count]), make(tokens[..count].ToArray())))
        {
            return;
        }

        var first = Find(tokens[0].Hash);
        Set(tokens[0].Hash, first with { MaxPhrase = Math.Max(first.MaxPhrase, (byte)count) });
    }

    private static byte[] CanonicalOf(string spelling)
    {
        Span<byte> letters = stackalloc byte[NameSplitter.MaxLetters];
        Span<RawToken> tokens = stackalloc RawToken[NameSplitter.MaxRawTokens];
        var count = NameSplitter.Split(spelling, letters, tokens, joinRuns: true, out _);
        return letters[..(tokens[count - 1].Start + tokens[count - 1].Length)].ToArray();
    }

    private void Change(string word, Func<WordInfo, WordInfo> change)
    {
        var hash = StableHash.Of(Encoding.ASCII.GetBytes(word));
        Set(hash, change(Find(hash)));
    }

    private void Set(ulong hash, WordInfo info)
    {
        if (_words.TryGetValue(hash, out var index))
        {
            _infos[index] = info;
            return;
        }

        _words.Add(hash, _infos.Count);
        _infos.Add(info);
    }
}
