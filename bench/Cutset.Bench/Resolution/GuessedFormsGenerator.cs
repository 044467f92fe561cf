using System.Globalization;

namespace Cutset.Bench.Resolution;

/// <summary>
/// A third stream of synthetic company records, written after the two others had been looked at for long: all words and towns are
/// invented, clerks guess the legal form of every third record, a namesake has a form of its own, and who moves may move anywhere.
/// </summary>
internal sealed class GuessedFormsGenerator
{
    private static readonly string[] Onsets = "B C D F G H J K L M N P R S T V W Z BR CR DR FR GR KR PR TR ST SL BL CL FL PL SH CH TH".Split(' ');
    private static readonly string[] Vowels = "A E I O U A E I O U AI EA OO OU IE".Split(' ');
    private static readonly string[] Ends = ["N", "R", "L", "S", "T", "X", "M", "ND", "RT", "CK", "NG", "", "", "", "SON", "TON", "MAN", "WELL", "FIELD", "FORD", "ER", "LEY", "BERG", "SKI"];
    private static readonly string[] Trades = "CONSULTING CONSTRUCTION ENGINEERING LOGISTICS TECHNOLOGIES SOLUTIONS SYSTEMS MANUFACTURING SERVICES ELECTRIC PLUMBING ROOFING MEDICAL DENTAL PHARMACY TRANSPORT TRUCKING MARINE AVIATION AEROSPACE SECURITY STAFFING FOODS FARMS ENERGY OIL MINING SUPPLY EQUIPMENT INDUSTRIES PRODUCTS SOFTWARE DATA NETWORKS COMMUNICATIONS MEDIA PRINTING DESIGN ARCHITECTS SURVEYING ENVIRONMENTAL LABORATORIES RESEARCH INSTRUMENTS CONTROLS AUTOMATION ROBOTICS PLASTICS STEEL METALS CHEMICAL PAINTING LANDSCAPING CLEANING JANITORIAL PROPERTIES REALTY INSURANCE FINANCIAL CAPITAL PARTNERS HOLDINGS VENTURES ENTERPRISES TRADING IMPORTS".Split(' ');
    private static readonly string[] Plain = "NATIONAL AMERICAN INTERNATIONAL UNITED GENERAL ADVANCED APPLIED INTEGRATED GLOBAL PACIFIC ATLANTIC SOUTHERN NORTHERN WESTERN EASTERN CENTRAL PREMIER QUALITY PRECISION PROFESSIONAL FEDERAL COMMERCIAL INDUSTRIAL".Split(' ');
    private static readonly string[] Forms = ["INC", "INC.", "LLC", "L.L.C.", "CORP", "CORPORATION", "INCORPORATED", "CO", "COMPANY", "LTD", "LIMITED", "LP", ""];
    private static readonly string[] States = "AL AZ CA CO CT FL GA IL IN KY LA MA MD MI MN MO NC NJ NV NY OH OK OR PA TN TX UT VA WA WI".Split(' ');
    private static readonly Dictionary<string, string> Short = "MANUFACTURING MFG TECHNOLOGIES TECH SERVICES SVCS INTERNATIONAL INTL NATIONAL NATL AMERICAN AMER ENGINEERING ENGR CONSTRUCTION CONST SYSTEMS SYS INDUSTRIES IND COMMUNICATIONS COMM LABORATORIES LABS ENVIRONMENTAL ENVIRO EQUIPMENT EQUIP INDUSTRIAL INDL PROFESSIONAL PROF ASSOCIATES ASSOC SOLUTIONS SOLNS TRANSPORT TRANS PRODUCTS PROD ENTERPRISES ENT FINANCIAL FIN & AND"
        .Split(' ').Chunk(2).ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.Ordinal);
    private readonly Random _random;
    private readonly string[] _stems;
    private readonly (string Name, string State, string Zip)[] _towns;
    private readonly List<Company> _recent = [];

    /// <summary>A stream of its own for each seed.</summary>
    public GuessedFormsGenerator(int seed)
    {
        _random = new Random(seed);
        _stems = [.. Enumerable.Range(0, 60_000).Select(_ => Word()).Distinct(StringComparer.Ordinal)];
        _towns = [.. States.SelectMany(state => Enumerable.Range(0, _random.Next(8, 41)).Select(_ => (Word(), state, $"{_random.Next(10, 1000):000}")))];
        _random.Shuffle(_towns);
    }

    private sealed record Company(string[] Words, string Form, Place Place);

    private readonly record struct Place(string? City, string? State, string? Zip);

    /// <summary>So many records in a random order.</summary>
    public CompanyRow[] Shuffled(int count)
    {
        var rows = new List<CompanyRow>(count);
        for (var cluster = 0; rows.Count < count; cluster++)
        {
            var company = Next();
            var copies = 1;
            if (_random.NextDouble() > 0.7)
            {
                for (copies = 2; copies < 8 && _random.NextDouble() < 0.4; copies++) { }
            }

            for (var copy = 0; copy < copies && rows.Count < count; copy++)
            {
                var (name, place) = copy == 0 ? (Written(company.Words, company.Form), company.Place) : Again(company);
                rows.Add(new CompanyRow(name, place.City, place.State, place.Zip, cluster));
            }
        }

        var shuffled = rows.ToArray();
        _random.Shuffle(shuffled);
        return shuffled;
    }

    private Company Next()
    {
        var kind = _recent.Count == 0 ? 1 : _random.NextDouble();
        var company = kind switch
        {
            < 0.03 => Pick(_recent) with { Form = Pick(Forms), Place = DrawPlace() },
            < 0.08 => Sibling(Pick(_recent)),
            _ => new Company(DrawWords(), Pick(Forms), DrawPlace()),
        };
        if (_recent.Count < 50_000) { _recent.Add(company); }
        else { _recent[_random.Next(_recent.Count)] = company; }
        return company;
    }

    /// <summary>Another trade under the same first word, in the same place.</summary>
    private Company Sibling(Company other)
    {
        var trade = Pick(Trades);
        while (other.Words.Contains(trade)) { trade = Pick(Trades); }
        return new([other.Words[0], trade], Pick(Forms), other.Place);
    }

    private string[] DrawWords() => _random.NextDouble() switch
    {
        < 0.35 => [Stem(), Pick(Trades)],
        < 0.55 => [Stem(), Pick(Plain), Pick(Trades)],
        < 0.70 => [Stem(), Stem(), Pick(Trades)],
        < 0.78 => [Stem(), "&", Stem()],
        < 0.84 => [Stem(), "&", "SONS", Pick(Trades)],
        < 0.92 => [Stem(), Pick(Trades), Pick(Trades)],
        < 0.96 => [Stem(), "ASSOCIATES"],
        _ => [Stem() + Stem()[..4], Pick(Trades)],
    };

    private (string Name, Place Place) Again(Company company)
    {
        var form = _random.NextDouble() < 0.35 ? Pick(Forms) : company.Form;
        string[] words = [.. company.Words];
        if (_random.NextDouble() < 0.3) { words = Array.ConvertAll(words, static word => Short.GetValueOrDefault(word, word)); }
        if (_random.NextDouble() < 0.25)
        {
            ref var word = ref words[_random.Next(words.Length)];
            word = Slip(word);
        }

        if (_random.NextDouble() < 0.06)
        {
            var at = _random.Next(words.Length - 1);
            (words[at], words[at + 1]) = (words[at + 1], words[at]);
        }

        var name = Written(words, form);
        if (_random.NextDouble() < 0.06) { name = "THE " + name; }
        if (_random.NextDouble() < 0.08) { name = name[..Math.Min(name.Length, _random.Next(16, 29))].Trim(); }
        var place = company.Place;
        return (name, _random.NextDouble() switch
        {
            < 0.08 => DrawPlace(),
            < 0.20 => default,
            < 0.30 => new Place(null, place.State, null),
            < 0.35 => place with { City = Slip(place.City!) },
            _ => place,
        });
    }

    private static string Written(string[] words, string form) => string.Join(' ', words.Append(form)).Trim();

    private string Slip(string word)
    {
        if (word.Length < 4) { return word; }
        var at = _random.Next(1, word.Length - 1);
        return _random.NextDouble() switch
        {
            < 0.30 => word.Remove(at, 1),
            < 0.55 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            < 0.80 => word[..at] + (char)('A' + _random.Next(26)) + word[(at + 1)..],
            _ => word.Insert(at, word[at].ToString()),
        };
    }

    private string Stem() => _stems[Skewed(_stems.Length, 1.6)];

    private Place DrawPlace()
    {
        var (name, state, zip) = _towns[Skewed(_towns.Length, 2.2)];
        return new Place(name, state, zip + _random.Next(31).ToString("00", CultureInfo.InvariantCulture));
    }

    private string Word()
    {
        var word = "";
        while (word.Length < 4)
        {
            word = string.Concat(Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Onsets) + Pick(Vowels))) + Pick(Ends);
        }

        return word;
    }

    private int Skewed(int count, double power) => (int)(Math.Pow(_random.NextDouble(), power) * count);

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
