using System.Globalization;

namespace Cutset.Bench.Generators;

/// <summary>The values of one invented award.</summary>
internal static class UsaSpendingValues
{
    private const string UeiCharacters = "ABCDEFGHJKLMNPQRSTUVWXYZ123456789";

    private static readonly (string Code, string Name, string SubCode, string SubName)[] Agencies =
    [
        ("070", "Department of Homeland Security", "7012", "U.S. Immigration and Customs Enforcement"),
        ("070", "Department of Homeland Security", "7014", "U.S. Customs and Border Protection"),
        ("097", "Department of Defense", "97AS", "Defense Logistics Agency"),
        ("097", "Department of Defense", "2100", "Department of the Army"),
        ("036", "Department of Veterans Affairs", "3600", "Department of Veterans Affairs"),
        ("047", "General Services Administration", "4732", "Federal Acquisition Service"),
        ("075", "Department of Health and Human Services", "7529", "National Institutes of Health"),
        ("080", "National Aeronautics and Space Administration", "8000", "National Aeronautics and Space Administration"),
    ];

    private static readonly string[] Words =
    [
        "NORTHERN", "ATLAS", "SUMMIT", "HARBOR", "CEDAR", "GRANITE", "BEACON", "PRAIRIE", "KEYSTONE", "ORION", "DELTA",
        "PACIFIC", "FRONTIER", "LIBERTY", "PIONEER", "STERLING", "VANGUARD", "APEX", "CRESCENT", "IRONWOOD",
    ];

    private static readonly string[] Trades =
        ["SYSTEMS", "LOGISTICS", "SUPPLY", "ENGINEERING", "SOLUTIONS", "SECURITY SERVICES", "ANALYTICS", "MEDICAL"];

    private static readonly string[] Forms = ["INC.", "LLC", "CORPORATION", "CO., INC.", "L.P."];

    private static readonly string[] Subjects =
    [
        "CLOUD HOSTING AND MIGRATION SUPPORT FOR CASE MANAGEMENT SYSTEMS, OPTION PERIOD ONE",
        "OFFICE SUPPLIES FOR FIELD OFFICES",
        "GUARD SERVICES\nINCLUDING \"AFTER HOURS\" PATROLS",
        "LABORATORY EQUIPMENT MAINTENANCE",
        "12\" STEEL FITTINGS, QUANTITY 400",
        "IGF::OT::IGF TRAINING SERVICES FOR REGIONAL STAFF; POC 202-555-0143",
    ];

    private static readonly string[] Flags = [.. UsaSpendingColumns.ContractAwards
        .SkipWhile(name => name != "alaskan_native_corporation_owned_firm")
        .TakeWhile(name => name != "highly_compensated_officer_1_name")
        .Where(name => name is not ("contracting_officers_determination_of_business_size"
            or "contracting_officers_determination_of_business_size_code" or "organizational_type"))];

    /// <summary>Fills in the columns that have a value; all others are empty.</summary>
    public static void Fill(Dictionary<string, string> values, int row, int recipient, Random random)
    {
        values.Clear();
        FillAward(values, row, random);
        FillRecipient(values, recipient);
        FillCompetition(values);
        foreach (var flag in Flags)
        {
            values[flag] = "f";
        }

        values["corporate_entity_not_tax_exempt"] = "t";
        values["for_profit_organization"] = "t";
    }

    private static void FillAward(Dictionary<string, string> values, int row, Random random)
    {
        var awarding = Agencies[random.Next(Agencies.Length)];
        var funding = random.Next(10) < 6 ? awarding : Agencies[random.Next(Agencies.Length)];
        var piid = $"70SYN{row % 20:00}F{row:00000000}";
        var vehicle = $"47QTCA{random.Next(2000):00000}D";
        var isOrder = random.Next(10) < 8;
        var key = isOrder ? $"CONT_AWD_{piid}_{awarding.SubCode}_{vehicle}_4732"
            : $"CONT_AWD_{piid}_{awarding.SubCode}_-NONE-_-NONE-";
        var start = new DateOnly(2015, 1, 1).AddDays(random.Next(3600));
        var obligated = Math.Round((decimal)(Math.Exp(random.NextDouble() * 14) * (random.Next(40) == 0 ? -1 : 1)), 2);
        values["contract_award_unique_key"] = key;
        values["award_id_piid"] = piid;
        values["parent_award_agency_id"] = isOrder ? "4732" : "";
        values["parent_award_agency_name"] = isOrder ? "FEDERAL ACQUISITION SERVICE" : "";
        values["parent_award_id_piid"] = isOrder ? vehicle : "";
        values["total_obligated_amount"] = Amount(obligated);
        values["current_total_value_of_award"] = Amount(obligated);
        values["potential_total_value_of_award"] = Amount(obligated * 2);
        values["award_base_action_date"] = Day(start);
        values["award_base_action_date_fiscal_year"] = start.Year.ToString(CultureInfo.InvariantCulture);
        values["award_latest_action_date"] = Day(start.AddDays(random.Next(900)));
        values["period_of_performance_start_date"] = Day(start);
        values["period_of_performance_current_end_date"] = Day(start.AddDays(365));
        values["period_of_performance_potential_end_date"] = Day(start.AddDays(1825)) + " 00:00:00";
        FillAgency(values, "awarding", awarding);
        FillAgency(values, "funding", funding);
        values["award_or_idv_flag"] = "AWARD";
        values["award_type_code"] = isOrder ? "C" : "B";
        values["award_type"] = isOrder ? "DELIVERY ORDER" : "PURCHASE ORDER";
        values["prime_award_base_transaction_description"] =
            $"{Subjects[random.Next(Subjects.Length)]} {Words[random.Next(Words.Length)]} LOT {row}";
        values["product_or_service_code"] = "DA01";
        values["product_or_service_code_description"] =
            "IT AND TELECOM - BUSINESS APPLICATION/APPLICATION DEVELOPMENT SUPPORT SERVICES (LABOR)";
        values["naics_code"] = "541512";
        values["naics_description"] = "COMPUTER SYSTEMS DESIGN SERVICES";
        values["usaspending_permalink"] = $"https://www.usaspending.gov/award/{key}/";
        values["last_modified_date"] = Day(start.AddDays(900));
    }

    private static void FillAgency(
        Dictionary<string, string> values, string prefix, (string Code, string Name, string SubCode, string SubName) agency)
    {
        values[prefix + "_agency_code"] = agency.Code;
        values[prefix + "_agency_name"] = agency.Name;
        values[prefix + "_sub_agency_code"] = agency.SubCode;
        values[prefix + "_sub_agency_name"] = agency.SubName;
        values[prefix + "_office_code"] = "70CMSW";
        values[prefix + "_office_name"] = "MISSION SUPPORT WASHINGTON";
    }

    private static void FillRecipient(Dictionary<string, string> values, int recipient)
    {
        var name = $"{Words[recipient % Words.Length]} {Words[recipient / 7 % Words.Length]} "
            + $"{Trades[recipient % Trades.Length]} {recipient}";
        var form = Forms[recipient % Forms.Length];
        values["recipient_uei"] = Uei(recipient);
        values["recipient_duns"] = (100_000_000 + recipient).ToString(CultureInfo.InvariantCulture);
        values["recipient_name"] = $"{name} {form}";
        values["recipient_name_raw"] = recipient % 3 == 0 ? $"{name}, {form}" : $"{name} {form}";
        values["cage_code"] = recipient % 3 == 0 ? $"{recipient % 10}K{recipient % 1000:000}" : "";
        values["recipient_parent_uei"] = Uei(recipient % 3 == 0 ? recipient : recipient / 5 + 50_000_000);
        values["recipient_parent_name"] = recipient % 3 == 0 ? $"{name} {form}" : $"{Words[recipient / 5 % Words.Length]} "
            + $"HOLDINGS {recipient / 5}";
        values["recipient_country_code"] = "USA";
        values["recipient_country_name"] = "UNITED STATES";
        values["recipient_address_line_1"] = $"{recipient % 9000 + 100} CORPORATE PARK DR, STE {recipient % 90}";
        values["recipient_city_name"] = "SPRINGFIELD";
        values["recipient_county_name"] = "FAIRFAX";
        values["recipient_state_code"] = "VA";
        values["recipient_state_name"] = "VIRGINIA";
        values["recipient_zip_4_code"] = $"22{recipient % 1000:000}1234";
        values["recipient_phone_number"] = "2025550143";
        values["primary_place_of_performance_country_code"] = "USA";
        values["primary_place_of_performance_country_name"] = "UNITED STATES";
        values["primary_place_of_performance_city_name"] = "WASHINGTON";
        values["primary_place_of_performance_state_name"] = "DISTRICT OF COLUMBIA";
    }

    private static void FillCompetition(Dictionary<string, string> values)
    {
        values["foreign_funding"] = "X";
        values["foreign_funding_description"] = "NOT APPLICABLE";
        values["type_of_contract_pricing_code"] = "J";
        values["type_of_contract_pricing"] = "FIRM FIXED PRICE";
        values["contract_bundling"] = "NOT A BUNDLED REQUIREMENT";
        values["extent_competed_code"] = "A";
        values["extent_competed"] = "FULL AND OPEN COMPETITION";
        values["solicitation_procedures"] = "SUBJECT TO MULTIPLE AWARD FAIR OPPORTUNITY";
        values["type_of_set_aside"] = "NO SET ASIDE USED.";
        values["fair_opportunity_limited_sources"] = "FAIR OPPORTUNITY GIVEN";
        values["commercial_item_acquisition_procedures"] = "COMMERCIAL PRODUCTS/SERVICES PROCEDURES NOT USED";
        values["recovered_materials_sustainability"] = "NO CLAUSES INCLUDED AND NO SUSTAINABILITY INCLUDED";
        values["information_technology_commercial_item_category"] = "NOT IT PRODUCTS OR SERVICES";
        values["performance_based_service_acquisition"] = "YES - SERVICE WHERE PBA IS USED.";
        values["organizational_type"] = "CORPORATE NOT TAX EXEMPT";
        values["contracting_officers_determination_of_business_size"] = "OTHER THAN SMALL BUSINESS";
        values["interagency_contracting_authority"] = "NOT APPLICABLE";
        values["number_of_offers_received"] = "3";
    }

    private static string Uei(int number)
    {
        Span<char> text = stackalloc char[12];
        var rest = (uint)number;
        for (var i = 0; i < 11; i++)
        {
            text[i] = UeiCharacters[(int)((rest + (uint)(i * 7)) % (uint)UeiCharacters.Length)];
            rest = rest / 33 + (uint)(i == 0 ? 11 : 0);
        }

        text[11] = (char)('0' + number % 10);
        return text.ToString();
    }

    private static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
