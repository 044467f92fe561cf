using System.Buffers;
using System.Collections.Frozen;

namespace Cutset.Sources;

/// <summary>
/// Tells names of firms from names of people, and both from words that stand in a name column and name nobody. It errs
/// towards leaving a name out: a person must not become a node, a trade name can be missed.
/// </summary>
internal static class NameScreen
{
    private static readonly FrozenDictionary<string, string> Placeholders = new Dictionary<string, string>
    {
        ["MULTIPLE RECIPIENTS"] = "multiple-recipients",
        ["MULTIPLE FOREIGN RECIPIENTS"] = "multiple-recipients",
        ["REDACTED DUE TO PII"] = "redacted-recipient",
        ["PRIVATE INDIVIDUAL"] = "natural-person",
        ["INDIVIDUAL RECIPIENT"] = "natural-person",
        ["MISCELLANEOUS FOREIGN AWARDEES"] = "foreign-awardees",
        ["MISCELLANEOUS FOREIGN CONTRACTORS"] = "foreign-awardees",
        ["FOREIGN AWARDEES (UNDISCLOSED)"] = "undisclosed-recipient",
        ["DOMESTIC AWARDEES (UNDISCLOSED)"] = "undisclosed-recipient",
        ["UNDISCLOSED"] = "undisclosed-recipient",
        ["GPC CONSOLIDATED REPORTING"] = "purchase-card-total",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that only people bear before their names.</summary>
    private static readonly FrozenSet<string> Addresses = Words("MR MRS MS MISS MX");

    /// <summary>Words before the names of people, and of some firms ("Dr Pepper").</summary>
    private static readonly FrozenSet<string> Titles = Words("DR PROF PROFESSOR SIR DAME LORD LADY REV HON");

    private static readonly SearchValues<char> NoPersonsSigns = SearchValues.Create("&0123456789");

    private static readonly FrozenSet<string> FirmWords = Words("""
        INC INCORPORATED LLC LLP LP LTD LIMITED CORP CORPORATION CO COMPANY COMPANIES PLLC PC PA PLC GMBH SA AG BV NV AB
        OY SRL SARL PTY KG SPA KK ASSOCIATES ASSOCIATION ASSN ENTERPRISE ENTERPRISES SERVICE SERVICES SOLUTIONS SYSTEMS
        SYSTEM GROUP CONSULTING CONSULTANTS CONSULTANCY INDUSTRIES INDUSTRIAL INTERNATIONAL TECHNOLOGY TECHNOLOGIES TECH
        CONSTRUCTION CONTRACTING CONTRACTORS BUILDERS SUPPLY SUPPLIES EQUIPMENT ENGINEERING ENGINEERS ELECTRIC ELECTRICAL
        ELECTRONICS MECHANICAL PLUMBING HEATING LANDSCAPING CLEANING JANITORIAL TOWING TRUCKING TRANSPORT TRANSPORTATION
        LOGISTICS SECURITY STUDIO STUDIOS DESIGN DESIGNS PRINTING PRESS PUBLISHING MEDIA PRODUCTIONS PRODUCTS MARKETING
        MANAGEMENT PARTNERS PARTNERSHIP HOLDINGS TRUST BANK CREDIT INSURANCE REALTY PROPERTIES HOMES FARM FARMS RANCH
        NURSERY GARDENS MARKET STORE STORES SHOP SHOPPE GALLERY CAFE RESTAURANT CATERING DELI BAKERY HOTEL MOTEL INN
        LODGE SCHOOL ACADEMY COLLEGE UNIVERSITY INSTITUTE INSTITUTION FOUNDATION CENTER CENTRE CLINIC HOSPITAL MEDICAL
        DENTAL HEALTH HEALTHCARE PHARMACY LABORATORY LABORATORIES LABS LAB RESEARCH FEDERAL NATIONAL STATE COUNTY CITY
        TOWN DEPARTMENT DEPT DIVISION OFFICE BUREAU AUTHORITY COMMISSION COUNCIL BOARD DISTRICT TRIBE NATION CHURCH
        MINISTRIES SOCIETY CLUB UNION LEAGUE NETWORK NETWORKS SOFTWARE DATA COMPUTER COMPUTERS COMMUNICATIONS TELECOM
        WIRELESS ENERGY OIL GAS FUEL PETROLEUM AUTO AUTOMOTIVE MOTORS MOTOR TIRE MARINE AVIATION AIR AIRLINES AEROSPACE
        DEFENSE TACTICAL ARMS AMMUNITION MANUFACTURING MFG FABRICATION WELDING MACHINE TOOL TOOLS METAL STEEL PAPER INK
        TONER FOOD FOODS DAIRY MEATS RENTAL RENTALS LEASING REPAIR MAINTENANCE RESTORATION REMODELING PAINTING ROOFING
        FLOORING CARPET FURNITURE INTERIORS GRAPHICS PHOTOGRAPHY VIDEO FILMS TRANSLATION INTERPRETING TRAINING STAFFING
        RESOURCES ADVISORS ADVISORY LAW LEGAL ARCHITECTS ARCHITECTURE SURVEYING ENVIRONMENTAL FORESTRY FISHERIES DBA
        """);

    private static readonly FrozenSet<string> GivenNames = Words("""
        AARON ADAM ALAN ALBERT ALEXANDER ALICE ALLEN AMANDA AMBER AMY ANDREA ANDREW ANGELA ANN ANNA ANNE ANTHONY ARTHUR
        ASHLEY BARBARA BENJAMIN BETTY BEVERLY BILLY BOBBY BONNIE BRADLEY BRANDON BRENDA BRIAN BRITTANY BRUCE BRYAN CARL
        CARLOS CAROL CAROLYN CATHERINE CHARLES CHERYL CHRISTIAN CHRISTINA CHRISTINE CHRISTOPHER CRAIG CRYSTAL CYNTHIA
        DALE DANIEL DANIELLE DAVID DAWN DEBORAH DEBRA DENISE DENNIS DIANA DIANE DONALD DONNA DORIS DOROTHY DOUGLAS EDWARD
        ELAINE ELIZABETH EMILY ERIC ERNEST EUGENE EVELYN FRANCES FRANCISCO FRANK FRED GARY GEORGE GERALD GLENN GLORIA
        GREGORY HANNAH HAROLD HARRY HEATHER HECTOR HELEN HENRY HOWARD JACOB JACQUELINE JAMES JANE JANET JANICE JASON JEAN
        JEFFERY JEFFREY JENNIFER JEREMY JESSE JESSICA JESUS JILL JOAN JOE JOHN JOHNNY JONATHAN JOSE JOSEPH JOSHUA JOYCE
        JUAN JUDITH JUDY JULIE JUSTIN KAREN KATHERINE KATHLEEN KATHRYN KATHY KEITH KELLY KENNETH KEVIN KIMBERLY KYLE
        LARRY LAURA LAUREN LAWRENCE LINDA LISA LORI LOUIS LOUISE LUIS MANUEL MARGARET MARIA MARIE MARILYN MARK MARTHA
        MARY MATTHEW MEGAN MELISSA MICHAEL MICHELLE MIGUEL MILDRED NANCY NATALIE NATHAN NICHOLAS NICOLE NORMA PAMELA
        PATRICIA PATRICK PAUL PAULA PEDRO PETER PHILIP PHILLIP PHYLLIS RACHEL RALPH RANDY RAYMOND REBECCA RHONDA RICARDO
        RICHARD ROBERT ROBIN RODNEY ROGER RONALD ROY RUBY RUSSELL RUTH RYAN SAMANTHA SAMUEL SANDRA SARA SARAH SCOTT
        SEAN SHARON SHAWN SHEILA SHIRLEY STANLEY STEPHANIE STEPHEN STEVE STEVEN SUSAN TAMMY TERESA TERRY THERESA THOMAS
        TIFFANY TIMOTHY TINA TODD TRACY TYLER VALERIE VICTOR VICTORIA VINCENT VIRGINIA WALTER WANDA WAYNE WENDY WILLIAM
        WILLIE YVONNE ZACHARY
        """);

    /// <summary>What a placeholder stands for, as the code of a reject; null for a name.</summary>
    internal static string? PlaceholderCode(string name) => Placeholders.GetValueOrDefault(name);

    /// <summary>True when a word of the name belongs to firms and public bodies.</summary>
    internal static bool LooksLikeFirm(string name)
    {
        var words = Split(name);
        return words.Any(FirmWords.Contains)
            || (name.AsSpan().ContainsAny(NoPersonsSigns) && !words.Any(GivenNames.Contains));
    }

    /// <summary>
    /// True for two to four words without a firm's word, of which the first, or the first after a comma, is a common
    /// given name; a title may stand before it. "Mr" and the like before it are enough.
    /// </summary>
    internal static bool LooksLikePerson(string name)
    {
        var words = Split(name);
        var isAddressed = words is [var address, ..] && Addresses.Contains(address);
        words = isAddressed || (words is [var title, ..] && Titles.Contains(title)) ? words[1..] : words;
        if (words.Length is 0 or > 4 || (words.Length == 1 && !isAddressed) || name.AsSpan().ContainsAny(NoPersonsSigns) || words.Any(FirmWords.Contains))
        {
            return false;
        }

        if (isAddressed)
        {
            return true;
        }

        var comma = name.IndexOf(',', StringComparison.Ordinal);
        var given = (comma < 0 ? words : Split(name[comma..])).FirstOrDefault(static word => !Titles.Contains(word), "");
        return GivenNames.Contains(given);
    }

    private static string[] Split(string name) => name.ToUpperInvariant()
        .Split([' ', ',', '.', '/', '(', ')', '-', '"', ';', ':'], StringSplitOptions.RemoveEmptyEntries);

    private static FrozenSet<string> Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
