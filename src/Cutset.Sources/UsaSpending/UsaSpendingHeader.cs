using System.Diagnostics.CodeAnalysis;

namespace Cutset.Sources.UsaSpending;

/// <summary>The header row: the delimiter, the columns by name, and what the file is.</summary>
internal sealed class UsaSpendingHeader
{
    // Columns that only files of this publisher have; three of them make a file one of its own.
    private static readonly string[] Signs =
    [
        "usaspending_permalink", "awarding_sub_agency_code", "recipient_uei", "award_id_piid", "award_id_fain",
        "prime_award_awarding_sub_agency_code", "subawardee_uei", "prime_award_piid", "prime_award_fain",
        "subaward_amount", "total_obligated_amount", "federal_action_obligation", "contract_award_unique_key",
        "assistance_award_unique_key", "prime_award_unique_key",
    ];

    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private UsaSpendingHeader(char delimiter, string[] names)
    {
        Delimiter = delimiter;
        Names = names;
        for (var i = 0; i < names.Length; i++)
        {
            _columns.TryAdd(names[i], i);
        }
    }

    internal char Delimiter { get; }

    /// <summary>Number of fields that every row must have.</summary>
    internal int Count => Names.Count;

    /// <summary>The columns' names, in the order of the file.</summary>
    internal IReadOnlyList<string> Names { get; }

    /// <summary>Reads the first line of a text; false when it cannot be a header of this publisher.</summary>
    internal static bool TryParse(string head, [NotNullWhen(true)] out UsaSpendingHeader? header)
    {
        var end = head.AsSpan().IndexOfAny('\r', '\n');
        var line = end < 0 ? head : head[..end];
        var delimiter = DelimiterOf(line);
        var names = line.Split(delimiter);
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = names[i].Trim().Trim('"');
        }

        header = new UsaSpendingHeader(delimiter, names);
        header = header.IsOfThisPublisher() ? header : null;
        return header is not null;
    }

    /// <summary>Position of the first of the names that is there; -1 when none is.</summary>
    internal int Find(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_columns.TryGetValue(name, out var index))
            {
                return index;
            }
        }

        return -1;
    }

    internal bool Has(string name) => _columns.ContainsKey(name);

    /// <summary>What the file is, and which of the columns without which it cannot be read are missing.</summary>
    internal UsaSpendingKind Classify(out string[] missing)
    {
        var isSubaward = Has("subaward_number") || Has("subaward_amount") || Has("subawardee_name");
        var isAssistance = Has("assistance_award_unique_key") || Has("assistance_transaction_unique_key")
            || Has("award_id_fain") || Has("prime_award_fain");
        var isTransaction = Has("contract_transaction_unique_key") || Has("assistance_transaction_unique_key")
            || Has("federal_action_obligation");
        var (kind, keys) = (isSubaward, isTransaction, isAssistance) switch
        {
            (true, _, false) => (UsaSpendingKind.ContractSubawards, SubawardKeys),
            (true, _, true) => (UsaSpendingKind.AssistanceSubawards, SubawardKeys),
            (_, true, false) => (UsaSpendingKind.ContractTransactions,
                ["contract_transaction_unique_key", "contract_award_unique_key"]),
            (_, true, true) => (UsaSpendingKind.AssistanceTransactions,
                ["assistance_transaction_unique_key", "assistance_award_unique_key"]),
            (_, _, false) => (UsaSpendingKind.ContractAwards, ["contract_award_unique_key"]),
            (_, _, true) => (UsaSpendingKind.AssistanceAwards, ["assistance_award_unique_key"]),
        };
        missing = [.. keys.Where(key => !Has(key))];
        return kind;
    }

    private static readonly string[] SubawardKeys = ["prime_award_unique_key", "subawardee_name"];

    // Account data (which appropriation paid) share some columns and hold no awards.
    private bool IsOfThisPublisher() =>
        !Has("submission_period") && !Has("treasury_account_symbol") && Signs.Count(Has) >= 3;

    private static char DelimiterOf(string line)
    {
        var best = ',';
        foreach (var candidate in "\t|")
        {
            if (line.AsSpan().Count(candidate) > line.AsSpan().Count(best))
            {
                best = candidate;
            }
        }

        return best;
    }
}
