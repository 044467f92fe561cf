using System.Globalization;
using Cutset.Bench.Resolution;
using Cutset.Core.Model;
using Cutset.Store.Graphs;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Bench.Screening;

/// <summary>
/// A workspace of invented companies, one entity each, every tenth with an award of one agency; and a list of vendors, of
/// which each is another spelling of one of them.
/// </summary>
internal static class ScreenWorkspace
{
    /// <summary>Name of the agency.</summary>
    public const string Agency = "Bureau of Harbour Lights";

    private const int AwardEvery = 10;

    /// <summary>Builds the workspace and writes the list with the columns vendor, city, state and expected.</summary>
    public static void Create(string folder, string listPath, int entities, int vendors, int seed)
    {
        var workspace = Workspace.Create(folder);
        using (var list = new StreamWriter(listPath))
        using (var writer = workspace.BeginImport("bench"))
        {
            list.WriteLine("vendor,city,state,expected");
            var (agency, file) = Begin(writer);
            var (written, listed, last) = (0, 0, default(CompanyRow));
            // A sixth of the companies have another spelling, so the generator is asked for more rows than entities.
            foreach (var row in new CompanyGenerator(seed).Rows(int.MaxValue))
            {
                if (written > 0 && row.Cluster == last.Cluster)
                {
                    // Vendors from all over the list, not from its beginning.
                    if (listed < vendors && (long)listed * entities <= (long)written * vendors)
                    {
                        list.WriteLine(string.Join(',', Quote(row.Name), Quote(row.City), row.State, Quote(last.Name)));
                        listed++;
                    }

                    continue;
                }

                if (written == entities)
                {
                    break;
                }

                Add(writer, row, written++, file, agency);
                last = row;
            }

            writer.CountRows(written);
            writer.Seal();
        }

        SnapshotBuilder.Build(workspace, new BuildOptions { Resolver = new EachAlone(), Graph = new GraphFileWriter(), MemoryMegabytes = 2_000 });
    }

    private static (RecordKey Agency, int File) Begin(IRecordSink writer)
    {
        var file = writer.AddFile(new SourceFile
        {
            Name = "invented.csv",
            Sha256 = new string('0', 64),
            SizeInBytes = 0,
            Dataset = "bench",
            AsOf = new DateOnly(2026, 1, 1),
        });
        var code = new Identifier(Schemes.UsSubtier, "9999");
        var key = RecordKey.Agency(code);
        writer.Add(new AgencyRecord
        {
            Key = key,
            Evidence = writer.Add(new EvidenceRow(file, "row 1")),
            Names = [new NameForm(Agency, NameUse.Registered)],
            Identifiers = [code],
        });
        return (key, file);
    }

    private static void Add(IRecordSink writer, in CompanyRow row, int number, int file, RecordKey agency)
    {
        var id = number.ToString("X12", CultureInfo.InvariantCulture);
        var evidence = writer.Add(new EvidenceRow(file, string.Create(CultureInfo.InvariantCulture, $"row {number + 2}")));
        var company = RecordKey.Organization(id, row.Name);
        writer.Add(new OrganizationRecord
        {
            Key = company,
            Evidence = evidence,
            Names = [new NameForm(row.Name, NameUse.Registered)],
            Identifiers = [new Identifier(Schemes.Uei, id)],
            Address = new PostalAddress { City = row.City, Region = row.State, PostalCode = row.Zip, Country = "US" },
        });
        if (number % AwardEvery != 0)
        {
            return;
        }

        var award = RecordKey.Award("CONT_AWD_" + id);
        writer.Add(new AwardRecord { Key = award, Evidence = evidence, Basis = AwardBasis.Summary, AwardKey = "CONT_AWD_" + id });
        writer.Add(new TieStatement { Kind = TieKind.Holds, From = company, To = award, Evidence = evidence });
        writer.Add(new TieStatement { Kind = TieKind.Serves, From = award, To = agency, Evidence = evidence, Role = "awarding" });
    }

    private static string Quote(string? cell) => $"\"{cell?.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
