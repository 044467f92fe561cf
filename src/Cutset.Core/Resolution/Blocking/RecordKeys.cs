using Cutset.Core.Names;
using Cutset.Core.Resolution.Columns;
using Cutset.Core.Resolution.Scoring;

namespace Cutset.Core.Resolution.Blocking;

/// <summary>
/// The keys under which organisation records meet: the whole name (joined, and as a set of words), its rarest words,
/// the words a slip of the pen away from these, their consonants, the beginning of the name, its acronym, identifiers,
/// web domain, and the address with the beginning of the name or of a rare word.
/// </summary>
/// <param name="table">The items.</param>
/// <param name="names">Their names, prepared.</param>
/// <param name="near">Words a slip away from each other.</param>
/// <param name="tieOf">A number that tells an item from others that begin alike.</param>
internal sealed class RecordKeys(RecordTable table, NameStock names, NearWords near, Func<int, uint> tieOf) : IBlockingKeys
{
    private const int RareTokens = 3;
    private readonly PlaceHashes _places = new(table);

    private enum Family : ulong
    {
        Fingerprint = 1, Joined, Acronym, LongPrefix, Skeleton, Prefix, Token, TokenPair, Identifier, Domain, Street,
        PostalCodeStart, PostalCodeToken, CityToken, RefineToken, RefineCity, RefinePostalCode, RefineStart,
        RefineArea, RefineNoPlace,
    }

    /// <inheritdoc/>
    public int Count => table.Count;

    /// <inheritdoc/>
    public void WriteKeys(int record, KeyBuffer keys)
    {
        foreach (var id in table.IdentifierRuns[record]) { keys.Add(Key(Family.Identifier, table.Identifiers.Hash(id))); }
        if (table.Domain[record] >= 0) { keys.Add(Key(Family.Domain, table.Domain.Hash(record))); }
        var zip = _places.CodeOf(record);
        var city = table.City[record] < 0 ? 0 : RecordHash.Combine(_places.CityOf(record), _places.RegionOf(record));
        if (table.Street[record] >= 0)
        {
            keys.Add(Key(Family.Street, RecordHash.Combine(table.Street.Hash(record), zip == 0 ? city : zip)));
        }

        foreach (var id in table.NameRuns[record])
        {
            for (var name = id; name >= 0; name = names.AliasOf(name)) { WriteName(name, zip, city, _places.RegionOf(record), keys); }
        }
    }

    /// <inheritdoc/>
    public void WriteRefiners(int record, int depth, KeyBuffer keys)
    {
        var code = table.PostalCode[record];
        var city = table.City[record];
        if (depth == 0)
        {
            if (city >= 0) { keys.Add(Key(Family.RefineCity, _places.CityOf(record))); }
            if (code >= 0) { keys.Add(Key(Family.RefineArea, _places.AreaOf(record))); }
            if (code < 0 && city < 0) { keys.Add(Key(Family.RefineNoPlace, _places.RegionOf(record))); }
        }
        else
        {
            if (code >= 0) { keys.Add(Key(Family.RefinePostalCode, _places.CodeOf(record))); }
        }

        foreach (var name in table.NameRuns[record])
        {
            var words = names.Words.Of(name);
            if (words.IsEmpty) { continue; }
            if (depth > 0) { keys.Add(Key(Family.RefineStart, Start(names.Words.LettersOf(name), 4))); }
            foreach (var word in words)
            {
                foreach (var hash in near.OfAndNear(word)) { keys.Add(Key(Family.RefineToken, hash)); }
            }
        }
    }

    /// <inheritdoc/>
    public void Expect(ReadOnlySpan<int> items)
    {
        foreach (var record in items)
        {
            table.City.Prefetch(record);
            table.PostalCode.Prefetch(record);
        }

        names.PrefetchWords(table.NameRuns, items);
        foreach (var record in items)
        {
            foreach (var word in names.Words.Of(table.NameRuns[record][0])) { near.Prefetch(word); }
        }
    }

    /// <inheritdoc/>
    public ulong SortKey(int record)
    {
        // The first seven letters of the name, then a little of the postal code.
        var letters = names.Words.LettersOf(table.NameRuns[record][0]);
        var key = 0UL;
        for (var i = 0; i < 7; i++) { key = (key << 8) | (i < letters.Length ? letters[i] : (byte)0); }
        return (key << 8) | (_places.CodeOf(record) & 0xFF);
    }

    /// <inheritdoc/>
    public ulong SortTie(int record)
    {
        // The next four letters, so that like names stay side by side.
        var letters = names.Words.LettersOf(table.NameRuns[record][0]);
        var key = 0UL;
        for (var i = 7; i < 11; i++) { key = (key << 8) | (i < letters.Length ? letters[i] : (byte)0); }
        return (key << 32) | tieOf(record);
    }

    private void WriteName(int name, ulong zip, ulong city, ulong region, KeyBuffer keys)
    {
        var words = names.Words.Of(name);
        if (words.IsEmpty) { return; }
        var ofName = names.KeysOf(name);
        AddStated(Family.Fingerprint, ofName.Fingerprint, keys);
        AddStated(Family.Joined, ofName.Joined, keys);
        if (ofName.Written != ofName.Joined) { AddStated(Family.Joined, ofName.Written, keys); }
        // Three or four letters alone bring strangers together.
        if (ofName.Acronym != 0) { keys.Add(Key(Family.Acronym, RecordHash.Combine(ofName.Acronym, region))); }
        if (names.Words.AcronymLessForm(name) is var lessForm && lessForm != 0) { keys.Add(Key(Family.Acronym, RecordHash.Combine(lessForm, region))); }
        AddStated(Family.LongPrefix, ofName.Prefix, keys);
        AddStated(Family.Skeleton, ofName.Skeleton, keys);
        var letters = names.Words.LettersOf(name);
        if (letters.Length >= 6)
        {
            keys.Add(Key(Family.Prefix, Start(letters, 6)));
        }

        if (zip != 0) { keys.Add(Key(Family.PostalCodeStart, RecordHash.Combine(zip, Start(letters, 3)))); }
        Span<int> rare = stackalloc int[RareTokens];
        rare = rare[..PickRare(words, rare)];
        for (var i = 0; i < rare.Length; i++)
        {
            var word = names.Words.WordOf(name, rare[i]);
            if (zip != 0) { keys.Add(Key(Family.PostalCodeToken, RecordHash.Combine(zip, Start(word, 3)))); }
            if (city != 0 && i == 0) { keys.Add(Key(Family.CityToken, RecordHash.Combine(city, Start(word, 5)))); }
            if (NameWords.RoleOf(words[rare[i]]) == TokenRole.Distinctive)
            {
                foreach (var hash in near.OfAndNear(words[rare[i]])) { keys.Add(Key(Family.Token, hash)); }
            }
            else
            {
                // A common word alone brings the whole list together; two of them say a little.
                for (var j = 0; j < i; j++) { keys.Add(Key(Family.TokenPair, names.Words.HashOf(words[rare[i]]) ^ names.Words.HashOf(words[rare[j]]))); }
            }
        }
    }

    /// <summary>Indices of the words that tell most, the most telling first; ties by content.</summary>
    private int PickRare(ReadOnlySpan<int> words, Span<int> rare)
    {
        var count = 0;
        for (var word = 0; word < words.Length; word++)
        {
            var at = count;
            while (at > 0 && IsRarer(words[word], words[rare[at - 1]])) { at--; }
            if (at == rare.Length) { continue; }
            count = Math.Min(count + 1, rare.Length);
            for (var i = count - 1; i > at; i--) { rare[i] = rare[i - 1]; }
            rare[at] = word;
        }

        return count;
    }

    private bool IsRarer(int a, int b)
    {
        var (x, y) = (names.Words.SurpriseOf(a), names.Words.SurpriseOf(b));
        return x != y ? x > y : names.Words.HashOf(a) < names.Words.HashOf(b);
    }

    private static ulong Start(ReadOnlySpan<byte> letters, int length) =>
        RecordHash.Of(letters[..Math.Min(length, letters.Length)]);

    private static void AddStated(Family family, ulong value, KeyBuffer keys)
    {
        if (value != 0) { keys.Add(Key(family, value)); }
    }

    private static ulong Key(Family family, ulong value) => RecordHash.Combine((ulong)family, value);
}
