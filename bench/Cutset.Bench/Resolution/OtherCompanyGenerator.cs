using System.Globalization;

namespace Cutset.Bench.Resolution;

/// <summary>
/// A second stream of synthetic company records, to see whether what was learnt on <see cref="CompanyGenerator"/> holds
/// elsewhere: other words, invented towns, Zipf-like surnames, more slips of the pen, more missing and changed addresses,
/// more homonyms and siblings, fuller words cut short.
/// </summary>
internal sealed class OtherCompanyGenerator(int seed)
{
    private static readonly string[] Beginnings = Words("AB AL AN AR BAR BEL BER BUR CAL CAR CHAN COL CON CRAW DAL DEL DON DUN EL EV FAR FER FITZ GAL GAR GIL GOL HAL HAM HAR HEN HOL HUN JEN KEN KIR LAN LAW LEV LIN MAC MAL MAR MER MIL MOR NEV NOR OL PAL PAR PEM PER POL QUIN RAD RAM REN ROS SAL SAN SHEL SIN STAN SUL TAL TAN TOR UL VAL VAN VER WAL WAR WEL WES WIN YAR ZIM");
    private static readonly string[] Middles = Words("A E I O BER DE FER GE KE LA LE LI LO MA ME MI MO NA NE NI RA RE RI RO SE TE TI VE");
    private static readonly string[] Ends = Words("BERG BY CK COTT DALE DEN DER DON ER FIELD FORD GAN GER HAM INGTON KINS LAND LER LEY LIN LOW MAN MER NER NESS NEY NO RELL RICK RIDGE ROW SEN SKI SON STEIN STON TER TON VER VILLE WAY WELL WICK WIN WOOD WORTH YARD");
    private static readonly string[] Brands = Words("ACCEL ACU AERO AGILE AMERI AQUA ARC AVANT AXI BIO BRIGHT CAP CARE CEN CIRRU CLEAR CORE CYBER DATA DIGI DURA DYNA ECO EDGE ENVI EVER FLEX FORTI GEO GLOBE HYDRO INFO INNO INTEG KINE LOGI LUMI MAXI MEDI META MICRO NAVI NEO NET NEXU NOVA OMNI OPTI ORBI PARA PEAK PHARMA PRO PURE QUANT RAPID REGEN SAFE SENSO SIGNA SOLAR SPECTRA STELLAR SYN TECHNO TELE TERRA THERMO TRANS TRUE ULTRA UNI VANTA VECTOR VERI VITA WEB XENO ZENI");
    private static readonly string[] BrandEnds = Words("BASE CAST CON CORP DYNE FLOW FORM GEN GRID LAB LINK LOGIC MARK MATIC METRIC NET NIX PATH PLEX POINT PORT SCAN SCAPE SCOPE SENSE SHIFT SPAN SPHERE STAR STREAM SYS TECH TEK TERA TRAK TRON VAULT VERSE VIEW VISTA WARE WAVE WORKS ZONE");
    private static readonly string[] Trades = Words("SERVICES CONSTRUCTION CONSULTING ENTERPRISES INDUSTRIES SOLUTIONS ASSOCIATES CONTRACTING MANUFACTURING TECHNOLOGIES ENGINEERING SUPPLY ELECTRICAL MAINTENANCE DEVELOPMENT TRANSPORT LOGISTICS MEDICAL EQUIPMENT RESTAURANT AUTOMOTIVE BUILDERS MASONRY FLOORING JANITORIAL SECURITY TRAINING INVESTMENTS PROPERTIES VENTURES INSTITUTE CLINIC HOSPITAL DENTAL VETERINARY MOTORS MARINE DRILLING SURVEYING TESTING INSPECTION STAFFING CATERING UNIFORMS SIGNS GLASS TILE FENCE PUMP VALVE TURBINE OPTICS SENSORS ROBOTICS GENETICS DIAGNOSTICS");
    private static readonly string[][] Forms = [["INC", "INC.", "INCORPORATED"], ["LLC", "L.L.C.", "LIMITED LIABILITY CO"], ["CORP", "CORPORATION"], ["CO", "COMPANY"], ["LTD", "LIMITED"], ["PLLC"], ["LP", "L.P."]];
    private static readonly string[] States = Words("AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY");
    private readonly Random _random = new(seed);
    private readonly List<Company> _recent = [];

    private sealed record Company(string[] Stem, string[] Trades, int Form, Town Town, string Zip);

    private readonly record struct Town(string Name, int State, int Area);

    /// <summary>So many records in a random order.</summary>
    public CompanyRow[] Shuffled(int count)
    {
        var rows = new CompanyRow[count];
        var (written, cluster) = (0, 0);
        while (written < count)
        {
            var company = Next();
            var copies = _random.NextDouble() < 0.7 ? 1 : Math.Min(8, 2 + (int)(-Math.Log(1 - _random.NextDouble()) * 1.1));
            for (var i = 0; i < copies && written < count; i++) { rows[written++] = Write(company, i == 0, cluster); }
            cluster++;
        }

        _random.Shuffle(rows);
        return rows;
    }

    private static string[] Words(string words) => words.Split(' ');

    private Company Next()
    {
        var kind = _random.NextDouble();
        Company company;
        if (_recent.Count > 100 && kind < 0.05)
        {
            var town = DrawTown();
            company = Pick(_recent) with { Town = town, Zip = Zip(town) };
        }
        else if (_recent.Count > 100 && kind < 0.12)
        {
            var other = Pick(_recent);
            var town = _random.Next(3) == 0 ? other.Town : DrawTown();
            company = new(other.Stem, DrawTrades(1), _random.Next(Forms.Length), town, Zip(town));
        }
        else
        {
            var town = DrawTown();
            company = new(DrawStem(town), DrawTrades(_random.Next(6) == 0 ? 0 : 1), Skewed(Forms.Length), town, Zip(town));
        }

        if (_recent.Count < 50_000) { _recent.Add(company); }
        else { _recent[_random.Next(_recent.Count)] = company; }
        return company;
    }

    private string[] DrawStem(Town town) => _random.Next(8) switch
    {
        0 => [Surname(), "AND", Surname()],
        1 => [Surname(), Surname()],
        2 => [Pick(Brands) + Pick(BrandEnds)],
        3 => [Pick(Brands) + Pick(BrandEnds), Pick(CompanyWords.Plain)],
        4 => [town.Name, Pick(CompanyWords.Plain)],
        5 => [string.Concat(Enumerable.Range(0, 3).Select(_ => (char)('A' + _random.Next(26))))],
        _ => [Surname()],
    };

    private string[] DrawTrades(int least)
    {
        var count = least + (_random.NextDouble() < 0.35 ? 1 : 0);
        return [.. Enumerable.Range(0, count).Select(_ => Trades[Skewed(Trades.Length)]).Distinct()];
    }

    /// <summary>A surname of a skewed stock of about ten thousand.</summary>
    private string Surname()
    {
        var number = (int)(Math.Pow(_random.NextDouble(), 3) * 10_000);
        return Compose(number, 0);
    }

    private static string Compose(int number, int salt)
    {
        var mixed = unchecked((uint)(number + salt) * 2_654_435_761u);
        var middle = mixed % 3 == 0 ? "" : Middles[(int)(mixed / 3 % (uint)Middles.Length)];
        return Beginnings[(int)(mixed / 97 % (uint)Beginnings.Length)] + middle + Ends[(int)(mixed / 9_001 % (uint)Ends.Length)];
    }

    private Town DrawTown()
    {
        var number = (int)(Math.Pow(_random.NextDouble(), 2.5) * 3_000);
        return new(Compose(number, 500_000), number * 7 % States.Length, number * 31 % 1000);
    }

    private string Zip(Town town) => (((town.Area * 100) + _random.Next(20)) % 100_000).ToString("00000", CultureInfo.InvariantCulture);

    private CompanyRow Write(Company company, bool first, int cluster)
    {
        var words = new List<string>([.. company.Stem, .. company.Trades]);
        if (!first) { words = Corrupt(words); }
        if (_random.NextDouble() < 0.85)
        {
            var forms = Forms[!first && _random.NextDouble() < 0.08 ? Skewed(Forms.Length) : company.Form];
            words.Add(forms[_random.Next(forms.Length)]);
        }

        var name = string.Join(' ', words);
        if (_random.NextDouble() < 0.04 && name.Length > 22) { name = name[..22].TrimEnd(); }
        var (town, zip) = (company.Town, company.Zip);
        if (!first && _random.NextDouble() < 0.14)
        {
            if (_random.Next(2) == 0) { town = DrawTown(); }
            zip = Zip(town);
        }

        if (_random.NextDouble() < 0.12) { return new(name, null, null, null, cluster); }
        var city = _random.NextDouble() < 0.03 ? Slip(town.Name) : town.Name;
        return new(name, _random.NextDouble() < 0.05 ? null : city, States[town.State], _random.NextDouble() < 0.1 ? null : zip, cluster);
    }

    private List<string> Corrupt(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Length > 6 && Trades.Contains(words[i]) && _random.NextDouble() < 0.2)
            {
                words[i] = _random.Next(2) == 0 ? words[i][..4] : words[i][0] + string.Concat(words[i].Skip(1).Where(static c => !"AEIOU".Contains(c, StringComparison.Ordinal)).Take(3));
            }
            else if (words[i] == "AND" && _random.Next(2) == 0)
            {
                words[i] = "&";
            }
        }

        for (var slips = _random.NextDouble() switch { < 0.05 => 2, < 0.28 => 1, _ => 0 }; slips > 0; slips--)
        {
            var at = _random.Next(words.Count);
            words[at] = Slip(words[at]);
        }

        if (words.Count > 1 && _random.NextDouble() < 0.06) { words.Reverse(0, 2); }
        if (words.Count > 2 && _random.NextDouble() < 0.05) { words.RemoveAt(words.Count - 1); }
        if (words.Count > 1 && _random.NextDouble() < 0.04)
        {
            words[0] += words[1];
            words.RemoveAt(1);
        }

        return words;
    }

    private string Slip(string word)
    {
        if (word.Length < 3) { return word; }
        var at = _random.Next(word.Length - 1);
        return _random.Next(5) switch
        {
            0 => word.Remove(at, 1),
            1 => word.Insert(at, word[at].ToString()),
            2 => word[..at] + word[at + 1] + word[at] + word[(at + 2)..],
            3 => word.Insert(at, ((char)('A' + _random.Next(26))).ToString()),
            _ => word[..at] + (char)('A' + _random.Next(26)) + word[(at + 1)..],
        };
    }

    private int Skewed(int count) => (int)(Math.Pow(_random.NextDouble(), 2.2) * count);

    private T Pick<T>(IReadOnlyList<T> list) => list[_random.Next(list.Count)];
}
