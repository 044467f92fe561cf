using System.Globalization;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Snapshots;
using Cutset.Store.Workspaces;

namespace Cutset.Store.CrashHost;

/// <summary>
/// <c>WORKSPACE FIRST COUNT ROWS</c>: imports and builds COUNT times, from file number FIRST on, ROWS rows each, and says
/// a word after each step; ends with 2 and one line on an error that a user could mend.
/// </summary>
internal static class Program
{
    private const int KeptImports = 4;

    private static int Main(string[] args)
    {
        var first = int.Parse(args[1], CultureInfo.InvariantCulture);
        var count = int.Parse(args[2], CultureInfo.InvariantCulture);
        var rows = int.Parse(args[3], CultureInfo.InvariantCulture);
        Console.Out.WriteLine("started");
        try
        {
            for (var n = first; n < first + count; n++)
            {
                Step(args[0], n, rows);
            }

            return 0;
        }
        catch (CutsetException exception)
        {
            Console.Out.WriteLine("error " + exception.Message);
            return exception.ExitCode;
        }
    }

    private static void Step(string root, int number, int rows)
    {
        var workspace = Workspace.Create(root);
        using (var writer = workspace.BeginImport("crash"))
        {
            Feed(writer, number, rows);
            writer.Seal();
        }

        Console.Out.WriteLine("imported");
        var imports = workspace.Imports();
        if (imports.Count > KeptImports)
        {
            workspace.Remove(imports[0].Id);
        }

        SnapshotBuilder.Build(workspace, new BuildOptions { Resolver = new RecordResolver() });
        Console.Out.WriteLine("built");
    }

    private static void Feed(IRecordSink sink, int number, int rows)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"file-{number}.csv");
        var file = sink.AddFile(new SourceFile
        {
            Name = name,
            Sha256 = RecordKey.Digest(name),
            SizeInBytes = 1,
            Dataset = "crash",
        });
        for (var i = 0; i < rows; i++)
        {
            var evidence = sink.Add(new EvidenceRow(file, string.Create(CultureInfo.InvariantCulture, $"row {i + 2}")));
            var company = string.Create(CultureInfo.InvariantCulture, $"Company {i % 97} of {number}");
            var organization = RecordKey.Organization(company);
            var award = string.Create(CultureInfo.InvariantCulture, $"CONT_AWD_{number}_{i}_-NONE-_-NONE-");
            sink.Add(new OrganizationRecord
            {
                Key = organization,
                Evidence = evidence,
                Names = [new NameForm(company, NameUse.Registered)],
            });
            sink.Add(new AwardRecord
            {
                Key = RecordKey.Award(award),
                Evidence = evidence,
                Basis = AwardBasis.Summary,
                AwardKey = award,
                Description = RecordKey.Digest(award) + RecordKey.Digest(name, award),
                Obligated = i,
            });
            sink.Add(new TieStatement
            {
                Kind = TieKind.Holds,
                From = organization,
                To = RecordKey.Award(award),
                Evidence = evidence,
            });
        }

        sink.CountRows(rows);
    }
}
