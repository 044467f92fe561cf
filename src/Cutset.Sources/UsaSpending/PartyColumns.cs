namespace Cutset.Sources.UsaSpending;

/// <summary>Where a recipient, a subrecipient or a parent stands in the row; -1 is "no such column". Columns of
/// officers, telephones and faxes are not among them: they are not read.</summary>
internal sealed record PartyColumns
{
    private static readonly string[] FirmFlagNames =
    [
        "corporate_entity_not_tax_exempt", "corporate_entity_tax_exempt", "limited_liability_corporation",
        "partnership_or_limited_liability_partnership", "subchapter_scorporation", "us_federal_government",
        "us_state_government", "us_local_government", "us_tribal_government", "foreign_government",
        "educational_institution", "nonprofit_organization", "international_organization",
    ];

    internal required int Name { get; init; }

    internal int RawName { get; init; } = -1;

    internal int TradeName { get; init; } = -1;

    /// <summary>
    /// True where the column of the trade name mostly holds somebody else's: in the sample files 190 of 194 stated trade
    /// names of subawardees are the prime awardee's. It is taken only where it resembles the name.
    /// </summary>
    internal bool IsTradeNameDoubtful { get; init; }

    internal int Uei { get; init; } = -1;

    internal int Duns { get; init; } = -1;

    internal int Cage { get; init; } = -1;

    internal int Street { get; init; } = -1;

    internal int Street2 { get; init; } = -1;

    internal int City { get; init; } = -1;

    internal int Region { get; init; } = -1;

    internal int PostalCode { get; init; } = -1;

    internal int ForeignPostalCode { get; init; } = -1;

    internal int Country { get; init; } = -1;

    /// <summary>Flags (t, f) that say that it is a body of the federal government.</summary>
    internal int IsFederal { get; init; } = -1;

    /// <summary>Flag (t, f) of a sole proprietor.</summary>
    internal int IsSoleProprietor { get; init; } = -1;

    /// <summary>Flags (t, f) of legal forms that no person has.</summary>
    internal int[] FirmFlags { get; init; } = [];

    /// <summary>Kinds of business, in words.</summary>
    internal int BusinessTypes { get; init; } = -1;

    /// <summary>Kinds of recipient of assistance, letter by letter: P is an individual.</summary>
    internal int BusinessTypeCodes { get; init; } = -1;

    /// <summary>The recipient of an award.</summary>
    internal static PartyColumns Recipient(UsaSpendingHeader header) => new()
    {
        Name = header.Find("recipient_name"),
        RawName = header.Find("recipient_name_raw"),
        TradeName = header.Find("recipient_doing_business_as_name"),
        Uei = header.Find("recipient_uei"),
        Duns = header.Find("recipient_duns"),
        Cage = header.Find("cage_code"),
        Street = header.Find("recipient_address_line_1"),
        Street2 = header.Find("recipient_address_line_2"),
        City = header.Find("recipient_city_name"),
        Region = header.Find("recipient_state_code"),
        PostalCode = header.Find("recipient_zip_4_code", "recipient_zip_code"),
        ForeignPostalCode = header.Find("recipient_foreign_postal_code"),
        Country = header.Find("recipient_country_code"),
        IsFederal = header.Find("us_federal_government"),
        IsSoleProprietor = header.Find("sole_proprietorship"),
        FirmFlags = FirmFlagsOf(header),
        BusinessTypeCodes = header.Find("business_types_code"),
    };

    /// <summary>The parent of the recipient.</summary>
    internal static PartyColumns RecipientParent(UsaSpendingHeader header) => new()
    {
        Name = header.Find("recipient_parent_name"),
        RawName = header.Find("recipient_parent_name_raw"),
        Uei = header.Find("recipient_parent_uei"),
        Duns = header.Find("recipient_parent_duns"),
    };

    /// <summary>The prime awardee (<c>prime_awardee</c>) or the subawardee (<c>subawardee</c>) of a subaward.</summary>
    internal static PartyColumns OfSubaward(UsaSpendingHeader header, string prefix) => new()
    {
        Name = header.Find(prefix + "_name"),
        TradeName = header.Find(prefix + "_dba_name"),
        IsTradeNameDoubtful = prefix == "subawardee",
        Uei = header.Find(prefix + "_uei"),
        Duns = header.Find(prefix + "_duns"),
        Street = header.Find(prefix + "_address_line_1"),
        City = header.Find(prefix + "_city_name"),
        Region = header.Find(prefix + "_state_code"),
        PostalCode = header.Find(prefix + "_zip_code"),
        ForeignPostalCode = header.Find(prefix + "_foreign_postal_code"),
        Country = header.Find(prefix + "_country_code"),
        BusinessTypes = header.Find(prefix + "_business_types"),
    };

    /// <summary>The parent of the prime awardee or of the subawardee.</summary>
    internal static PartyColumns ParentOfSubaward(UsaSpendingHeader header, string prefix) => new()
    {
        Name = header.Find(prefix + "_parent_name"),
        Uei = header.Find(prefix + "_parent_uei"),
        Duns = header.Find(prefix + "_parent_duns"),
    };

    private static int[] FirmFlagsOf(UsaSpendingHeader header) =>
        [.. FirmFlagNames.Select(name => header.Find(name)).Where(column => column >= 0)];
}
