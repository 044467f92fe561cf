namespace Cutset.Bench.Resolution;

/// <summary>
/// A seeded stream of synthetic company records with their true clusters: about 70 % of the companies stand in one
/// record; others in two to six that differ by typos, legal forms, abbreviations, order, truncation and address.
/// Some companies share their name with one in another state, some are siblings of one stem.
/// </summary>
internal sealed class CompanyGenerator(int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<Company> _recent = [];
    private int _companies;

    private sealed record Company(List<string> Stem, List<string> Words, int Legal, Place Place, string Zip);

    /// <summary>The first <paramref name="count"/> records, cluster by cluster.</summary>
    public IEnumerable<CompanyRow> Rows(int count)
    {
        var written = 0;
        while (written < count)
        {
            var company = Next();
            var cluster = _companies++;
            var copies = _random.NextDouble() < 0.70 ? 1 : DrawCopies();
            for (var i = 0; i < copies && written < count; i++, written++)
            {
                yield return Write(company, cluster, i == 0);
            }
        }
    }

    /// <summary>The same records in a seeded random order.</summary>
    public CompanyRow[] Shuffled(int count)
    {
        var rows = Rows(count).ToArray();
        _random.Shuffle(rows);
        return rows;
    }

    private int DrawCopies()
    {
        var copies = 2;
        while (copies < 6 && _random.NextDouble() < 0.35) { copies++; }
        return copies;
    }

    private Company Next()
    {
        Company company;
        var kind = _random.NextDouble();
        if (_recent.Count > 100 && kind < 0.03)
        {
            // A homonym: the same name in another state.
            var other = _recent[_random.Next(_recent.Count)];
            var place = Place.Draw(_random);
            while (place.State == other.Place.State) { place = Place.Draw(_random); }
            company = other with { Place = place, Zip = place.DrawZip(_random) };
        }
        else if (_recent.Count > 100 && kind < 0.08)
        {
            // A sibling: the same stem in another trade, as often as not in the same city.
            var other = _recent[_random.Next(_recent.Count)];
            var place = _random.Next(2) == 0 ? other.Place : Place.Draw(_random);
            List<string> words = [.. other.Stem, .. Trades(other.Words)];
            company = new(other.Stem, words, DrawLegal(), place, place.DrawZip(_random));
        }
        else
        {
            var place = Place.Draw(_random);
            var stem = Stem(place);
            company = new(stem, [.. stem, .. Trades([])], DrawLegal(), place, place.DrawZip(_random));
        }

        if (_recent.Count < 20_000) { _recent.Add(company); }
        else { _recent[_random.Next(_recent.Count)] = company; }
        return company;
    }

    private List<string> Stem(Place place)
    {
        switch (_random.Next(10))
        {
            case 0: return [Pick(CompanyWords.Plain), Pick(CompanyWords.Plain)];
            case 1: return [Pick(CompanyWords.Surnames), "&", Pick(CompanyWords.Surnames)];
            case 2: return [Pick(CompanyWords.Surnames)];
            case 3: return [Letters()];
            case 4: return [place.City, Pick(CompanyWords.Plain)];
            case 5: return [Coined(), Pick(CompanyWords.Plain)];
            case 6: return [Coined(), "&", Coined()];
            default: return [Coined()];
        }
    }

    private List<string> Trades(List<string> except)
    {
        var count = _random.NextDouble() switch { < 0.1 => 0, < 0.7 => 1, _ => 2 };
        var words = new List<string>();
        while (words.Count < count || (except.Count > 0 && words.Count == 0))
        {
            var skew = Math.Pow(_random.NextDouble(), 2);
            var word = CompanyWords.Trades[(int)(skew * CompanyWords.Trades.Length)];
            if (!words.Contains(word) && !except.Contains(word)) { words.Add(word); }
        }

        return words;
    }

    private CompanyRow Write(Company company, int cluster, bool first)
    {
        var words = first ? company.Words : NameCorruption.Words(company.Words, _random);
        var name = string.Join(' ', words);
        var forms = CompanyWords.LegalForms[company.Legal];
        if (first || _random.NextDouble() < 0.8)
        {
            // Now and then a clerk guesses another form.
            if (!first && _random.NextDouble() < 0.05) { forms = CompanyWords.LegalForms[DrawLegal()]; }
            var form = forms[_random.Next(forms.Length)];
            name += form[0] == ',' ? form : " " + form;
        }

        name = NameCorruption.Truncate(name, _random);
        var (place, zip) = (company.Place, company.Zip);
        if (!first && _random.NextDouble() < 0.10)
        {
            if (_random.Next(3) == 0) { place = Place.Draw(_random); }
            zip = place.DrawZip(_random);
        }

        if (_random.NextDouble() < 0.10) { return new(name, null, null, null, cluster); }
        return new(name, _random.NextDouble() < 0.04 ? null : place.City, place.State, _random.NextDouble() < 0.08 ? null : zip, cluster);
    }

    private int DrawLegal() => (int)(Math.Pow(_random.NextDouble(), 2) * CompanyWords.LegalForms.Length);

    private string Letters() => string.Create(_random.Next(2, 5), _random, static (span, random) =>
    {
        for (var i = 0; i < span.Length; i++) { span[i] = (char)('A' + random.Next(26)); }
    });

    private string Coined()
    {
        var syllables = _random.Next(2, 4);
        var word = "";
        for (var i = 0; i < syllables; i++) { word += Pick(CompanyWords.Onsets) + Pick(CompanyWords.Vowels); }
        return word + Pick(CompanyWords.Codas);
    }

    private string Pick(string[] words) => words[_random.Next(words.Length)];
}
