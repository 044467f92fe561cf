using System.Collections.Immutable;
using Cutset.Core.Identifiers;
using Cutset.Core.Model;
using Cutset.Core.Names;

namespace Cutset.Sources.UsaSpending;

/// <summary>
/// Makes organisation records of recipients, subrecipients and parents. What a row says of one that was said before is
/// found again by its hash, without making strings of it.
/// </summary>
internal sealed class PartyWriter(UsaSpendingRows rows)
{
    private readonly BoundedCache<Party> _known = new();
    private readonly NamePreparer _preparer = new();

    /// <summary>Hands over the organisation in the columns, once for equal content.</summary>
    internal Party Write(PartyColumns columns)
    {
        var hash = Hash(columns);
        if (!_known.TryGet(hash, out var party))
        {
            party = Make(columns);
            _known.Add(hash, party);
        }

        return party;
    }

    /// <summary>
    /// True when the two are stated to be different: by UEI, else by D-U-N-S number, else by name.
    /// </summary>
    internal bool AreDifferent(PartyColumns left, PartyColumns right)
    {
        return Compare(left.Uei, right.Uei) ?? Compare(left.Duns, right.Duns) ?? Compare(left.Name, right.Name) ?? false;

        bool? Compare(int a, int b)
        {
            var first = rows.Field(a);
            var second = rows.Field(b);
            return first.IsEmpty || second.IsEmpty ? null : !first.Equals(second, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>
    /// The columns of a party that the import leaves out although the party becomes an organisation: names that look like
    /// a person's, and the address of a sole proprietor.
    /// </summary>
    internal IEnumerable<int> PersonalColumns(PartyColumns columns)
    {
        var nature = NatureOf(columns);
        foreach (var (column, use) in ((int, NameUse)[])
            [(columns.Name, NameUse.Registered), (columns.RawName, NameUse.AsWritten), (columns.TradeName, NameUse.Trade)])
        {
            if (rows.Name(column) is { } name && !IsFit(new NameForm(name, use), nature))
            {
                yield return column;
            }
        }

        if (nature == PartyNature.SoleProprietor)
        {
            foreach (var column in (int[])
                [columns.Street, columns.Street2, columns.City, columns.PostalCode, columns.ForeignPostalCode])
            {
                yield return column;
            }
        }
    }

    private Party Make(PartyColumns columns)
    {
        var written = NamesOf(columns);
        if (written.Count == 0)
        {
            return rows.Field(columns.Uei).IsEmpty && rows.Field(columns.Duns).IsEmpty ? Party.Nothing : Party.Unnamed;
        }

        if (written.Select(name => NameScreen.PlaceholderCode(name.Text)).FirstOrDefault(code => code is not null) is { } code)
        {
            return Party.Placeholder(code);
        }

        var nature = NatureOf(columns);
        var names = written.Where(name => IsFit(name, nature)).ToImmutableArray();
        if (nature == PartyNature.Individual || names.IsEmpty)
        {
            return Party.Person;
        }

        return new Party(Add(columns, names, nature), Party.NotStated, "");
    }

    private RecordKey Add(PartyColumns columns, ImmutableArray<NameForm> names, PartyNature nature)
    {
        var uei = Identifier(columns.Uei, "uei-malformed", Uei.TryNormalise);
        var duns = Identifier(columns.Duns, "duns-malformed", Duns.TryNormalise);
        var cage = Identifier(columns.Cage, "cage-malformed", Cage.TryNormalise);
        // A sole proprietor's address is likely a home.
        var address = nature == PartyNature.SoleProprietor ? null : AddressOf(columns);
        var isPublicBody = rows.IsTrue(columns.IsFederal)
            || rows.Field(columns.BusinessTypes).Contains("FEDERAL GOVERNMENT", StringComparison.OrdinalIgnoreCase);
        var key = RecordKey.Organization(
            "usaspending", uei, duns, cage, NameOf(names, NameUse.Registered), NameOf(names, NameUse.AsWritten),
            NameOf(names, NameUse.Trade), address?.Street, address?.City, address?.Region, address?.PostalCode,
            address?.Country, isPublicBody ? "public" : null);
        rows.Sink.Add(new OrganizationRecord
        {
            Key = key,
            Evidence = rows.Evidence,
            Names = names,
            Identifiers = IdentifiersOf(uei, duns, cage),
            Address = address,
            IsPublicBody = isPublicBody,
        });
        return key;
    }

    private List<NameForm> NamesOf(PartyColumns columns)
    {
        var names = new List<NameForm>(3);
        AddName(columns.Name, NameUse.Registered);
        AddName(columns.RawName, NameUse.AsWritten);
        AddName(columns.TradeName, NameUse.Trade);
        return names;

        void AddName(int column, NameUse use)
        {
            if (rows.Name(column) is { } name && !names.Exists(known => known.Text == name)
                && (use != NameUse.Trade || !columns.IsTradeNameDoubtful || names.Exists(known => Resemble(known.Text, name))))
            {
                names.Add(new NameForm(name, use));
            }
        }
    }

    private bool Resemble(string left, string right) =>
        NameComparer.Compare(_preparer.Prepare(left), _preparer.Prepare(right)).Verdict != NameVerdict.Different;

    private static bool IsFit(NameForm name, PartyNature nature) => nature switch
    {
        PartyNature.SoleProprietor => NameScreen.LooksLikeFirm(name.Text),
        PartyNature.Firm => name.Use != NameUse.Trade || !NameScreen.LooksLikePerson(name.Text),
        _ => !NameScreen.LooksLikePerson(name.Text),
    };

    private PartyNature NatureOf(PartyColumns columns)
    {
        var types = rows.Field(columns.BusinessTypes);
        var codes = rows.Field(columns.BusinessTypeCodes);
        if (codes.Contains('P'))
        {
            return PartyNature.Individual;
        }

        if (rows.IsTrue(columns.IsSoleProprietor) || Says(types, "SOLE PROPRIETOR"))
        {
            return PartyNature.SoleProprietor;
        }

        foreach (var flag in columns.FirmFlags)
        {
            if (rows.IsTrue(flag))
            {
                return PartyNature.Firm;
            }
        }

        return Says(types, "CORPORATION") || Says(types, "LIMITED LIABILITY") || Says(types, "PARTNERSHIP")
            || Says(types, "NONPROFIT") || Says(types, "GOVERNMENT") || Says(types, "UNIVERSITY") || Says(types, "COLLEGE")
            ? PartyNature.Firm
            : PartyNature.NotStated;
    }

    private static bool Says(ReadOnlySpan<char> types, string word) =>
        types.Contains(word, StringComparison.OrdinalIgnoreCase);

    private string? Identifier(int column, string code, TryNormalise tryNormalise)
    {
        var text = rows.Text(column);
        if (text is null)
        {
            return null;
        }

        if (tryNormalise(text, out var value))
        {
            return value;
        }

        rows.Reject(code, "", text, "Not of the identifier's form; the record was kept without it.", RejectSeverity.Repaired);
        return null;
    }

    private PostalAddress? AddressOf(PartyColumns columns)
    {
        var street = rows.Text(columns.Street);
        if (rows.Text(columns.Street2) is { } second)
        {
            street = street is null ? second : $"{street}, {second}";
        }

        var country = rows.Text(columns.Country);
        var address = new PostalAddress
        {
            Street = street,
            City = rows.Text(columns.City),
            Region = rows.Text(columns.Region),
            PostalCode = rows.Text(columns.PostalCode) ?? rows.Text(columns.ForeignPostalCode),
            Country = CountryCodes.TryToTwoLetters(country, out var two) ? two : country,
        };
        return address == new PostalAddress() ? null : address;
    }

    private static ImmutableArray<Identifier> IdentifiersOf(string? uei, string? duns, string? cage)
    {
        var identifiers = ImmutableArray.CreateBuilder<Identifier>(3);
        if (uei is not null)
        {
            identifiers.Add(new Identifier(Schemes.Uei, uei));
        }

        if (duns is not null)
        {
            identifiers.Add(new Identifier(Schemes.Duns, duns));
        }

        if (cage is not null)
        {
            identifiers.Add(new Identifier(Schemes.Cage, cage));
        }

        return identifiers.DrainToImmutable();
    }

    private static string? NameOf(ImmutableArray<NameForm> names, NameUse use) =>
        names.FirstOrDefault(name => name.Use == use).Text;

    private UInt128 Hash(PartyColumns columns)
    {
        var hash = new ContentHash();
        hash.Add(rows.Field(columns.Name));
        hash.Add(rows.Field(columns.RawName));
        hash.Add(rows.Field(columns.TradeName));
        hash.Add(rows.Field(columns.Uei));
        hash.Add(rows.Field(columns.Duns));
        hash.Add(rows.Field(columns.Cage));
        hash.Add(rows.Field(columns.Street));
        hash.Add(rows.Field(columns.Street2));
        hash.Add(rows.Field(columns.City));
        hash.Add(rows.Field(columns.Region));
        hash.Add(rows.Field(columns.PostalCode));
        hash.Add(rows.Field(columns.ForeignPostalCode));
        hash.Add(rows.Field(columns.Country));
        hash.Add(rows.Field(columns.IsFederal));
        hash.Add(rows.Field(columns.BusinessTypes));
        // The flags of legal forms count by what they say together: the first that is set settles it.
        hash.Add([(char)NatureOf(columns)]);
        return hash.Value;
    }

    private delegate bool TryNormalise(string? text, out string? value);
}
