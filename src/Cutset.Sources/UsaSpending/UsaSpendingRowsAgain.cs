using System.Collections.Immutable;
using Cutset.Core.Model;

namespace Cutset.Sources.UsaSpending;

/// <summary>
/// Reads single rows again as they were published. Withheld: columns of officers, telephones and faxes, which are never
/// read; all columns of a party that is, or may be, a natural person, and the texts of that row, which may name it; and of
/// other parties the names and addresses that the import leaves out. Descriptions are masked as the import masks them.
/// </summary>
internal sealed class UsaSpendingRowsAgain
{
    private const int RowsBetweenChecks = 1024;
    private static readonly string[] NeverRead = ["highly_compensated", "phone_number", "fax_number", "email"];
    private static readonly string[] Texts = ["description", "address", "zip"];

    private readonly UsaSpendingTable _table;
    private readonly UsaSpendingRows _rows;
    private readonly PartyWriter _parties;
    private readonly (PartyColumns Columns, string Prefix)[] _named;

    internal UsaSpendingRowsAgain(UsaSpendingTable table, UsaSpendingKind kind)
    {
        _table = table;
        _rows = new UsaSpendingRows(table, "", 0, new NoSink());
        _parties = new PartyWriter(_rows);
        var header = table.Header;
        _named = kind is UsaSpendingKind.ContractSubawards or UsaSpendingKind.AssistanceSubawards
            ?
            [
                (PartyColumns.OfSubaward(header, "prime_awardee"), "prime_awardee_"),
                (PartyColumns.ParentOfSubaward(header, "prime_awardee"), "prime_awardee_parent_"),
                (PartyColumns.OfSubaward(header, "subawardee"), "subawardee_"),
                (PartyColumns.ParentOfSubaward(header, "subawardee"), "subawardee_parent_"),
            ]
            : [(PartyColumns.Recipient(header), "recipient_"), (PartyColumns.RecipientParent(header), "recipient_parent_")];
    }

    internal Dictionary<string, PublishedRow> Read(IEnumerable<string> locators, CancellationToken cancellationToken)
    {
        var wanted = RowLocator.Numbers(locators);
        var found = new Dictionary<string, PublishedRow>(StringComparer.Ordinal);
        for (var count = 1; found.Count < wanted.Count && _rows.Next(); count++)
        {
            if (count % RowsBetweenChecks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (wanted.Contains(_table.RecordNumber) && _rows.HasAllFields())
            {
                found.Add(RowLocator.Of(_table.RecordNumber), Show());
            }
        }

        return found;
    }

    private PublishedRow Show()
    {
        var names = _table.Header.Names;
        var withheld = Withheld();
        var fields = ImmutableArray.CreateBuilder<PublishedField>();
        var empty = 0;
        for (var column = 0; column < names.Count; column++)
        {
            var value = _table.Field(column);
            if (value.IsEmpty)
            {
                empty++;
            }
            else if (!withheld.Contains(column))
            {
                fields.Add(new PublishedField(names[column], DescriptionMask.Apply(value.ToString())));
            }
        }

        return new PublishedRow(
            fields.ToImmutable(), empty,
            [.. withheld.Where(column => !_table.Field(column).IsEmpty).Order().Select(column => names[column])]);
    }

    private HashSet<int> Withheld()
    {
        var names = _table.Header.Names;
        var withheld = new HashSet<int>();
        Add(name => NeverRead.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)));
        foreach (var (columns, prefix) in _named)
        {
            if (_parties.Write(columns) == Party.Person || _rows.Field(columns.BusinessTypeCodes).Contains('P'))
            {
                Add(name => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)
                    || Texts.Any(part => name.Contains(part, StringComparison.OrdinalIgnoreCase)));
                withheld.Add(columns.Cage);
            }
            else
            {
                withheld.UnionWith(_parties.PersonalColumns(columns));
            }
        }

        withheld.Remove(-1);
        return withheld;

        void Add(Predicate<string> isMeant)
        {
            for (var column = 0; column < names.Count; column++)
            {
                if (isMeant(names[column]))
                {
                    withheld.Add(column);
                }
            }
        }
    }
}
