using System.Text;
using Cutset.Core.Model;
using Cutset.Sources.Vendors;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Cutset.Sources.Tests.Vendors;

public sealed class VendorTableTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cutset-vendors-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Vendor,City\nAcme,Oslo\n")]
    [InlineData("Vendor;City\r\nAcme;Oslo\r\n")]
    [InlineData("Vendor\tCity\nAcme\tOslo")]
    [InlineData("\"Vendor\"|\"City\"\n\"Acme\"|\"Oslo\"\n")]
    [InlineData("\uFEFFVendor,City\n\nAcme,Oslo\n\n")]
    public void Separators_are_found_by_themselves(string text) =>
        Assert.Equal(["Vendor|City", "Acme|Oslo"], Rows(Write("list.csv", Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("utf-8")]
    [InlineData("windows-1252")]
    [InlineData("utf-16")]
    public void Letters_survive_the_usual_encodings(string name)
    {
        var encoding = name == "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Vendor,City\nCrème Brûlée Käse GmbH,Köln\n")];
        Assert.Equal(["Vendor|City", "Crème Brûlée Käse GmbH|Köln"], Rows(Write("list.csv", bytes)));
    }

    [Fact]
    public void Cells_keep_quotes_line_breaks_and_leading_zeros()
    {
        var path = Write("list.csv", Encoding.UTF8.GetBytes("name,duns\n\"A \"\"B\"\"\nC, Inc\",001234567\n"));
        Assert.Equal(["name|duns", "A \"B\"\nC, Inc|001234567"], Rows(path));
    }

    [Fact]
    public void A_spreadsheet_is_read_by_its_first_visible_sheet()
    {
        var path = WriteSheet(
            Row(1, Text("A1", "Vendor"), Text("C1", "Since"), Text("D1", "DUNS")),
            Row(2, Text("A2", "Acme, Inc."), Number("C2", "45000", style: 1), Number("D2", "1234567", style: 0)),
            Row(4, Text("A4", "=cmd()"), Number("D4", "1.23456789E8", style: 0)));
        Assert.Equal(
            ["Vendor|B|Since|DUNS", "Acme, Inc.||2023-03-15|1234567", "=cmd()|||123456789"], Rows(path));
    }

    [Fact]
    public void Row_numbers_are_those_of_the_sheet()
    {
        using var table = VendorTable.Open(WriteSheet(Row(1, Text("A1", "Vendor")), Row(7, Text("A7", "Acme"))));
        Assert.True(table.Read());
        Assert.Equal(7, table.RowNumber);
    }

    [Fact]
    public void Without_a_header_the_first_row_is_a_vendor()
    {
        var path = Write("list.csv", "Acme Inc,Oslo\nBeta LLC,Rome\n"u8.ToArray());
        using var table = VendorTable.Open(path, new VendorTableOptions { HasHeader = false });
        Assert.Equal(["A", "B"], table.Header);
        Assert.True(table.Read());
        Assert.Equal("Acme Inc", table.Cell(0));
        Assert.True(table.Read());
        Assert.Equal("Beta LLC", table.Cell(0));
        Assert.False(table.Read());
    }

    [Fact]
    public void Broken_files_are_refused_in_one_line()
    {
        string[] paths =
        [
            Write("empty.csv", []),
            Write("old.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
            Write("cut.xlsx", File.ReadAllBytes(WriteSheet(Row(1, Text("A1", "Vendor"))))[..400]),
            Write("binary.csv", [1, 2, 0, 3, 4]),
            Path.Combine(_folder, "missing.csv"),
        ];
        Assert.All(paths, path =>
        {
            var error = Assert.ThrowsAny<CutsetException>(() => VendorTable.Open(path));
            Assert.StartsWith(path, error.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', error.Message);
        });
    }

    [Fact]
    public void Limits_hold()
    {
        var path = Write("list.csv", "name\na\nb\nc\n"u8.ToArray());
        using var table = VendorTable.Open(path, new VendorTableOptions { MaxRows = 2 });
        Assert.True(table.Read() && table.Read());
        Assert.Throws<SourceFormatException>(() => table.Read());
        Assert.Throws<CutsetException>(() => VendorTable.Open(path, new VendorTableOptions { MaxFileBytes = 5 }));
        Assert.Throws<SourceFormatException>(() => VendorTable.Open(path, new VendorTableOptions { MaxCellCharacters = 3 }));
    }

    [Theory]
    [InlineData("id,Vendor Name,notes\n1,Acme,x\n", "Vendor Name")]
    [InlineData("id,x,y\n1,Acme Widgets Inc,2024-01-01\n2,Beta Tools LLC,2024-01-02\n", "x")]
    [InlineData("mail,who\na@b.com,Acme Corp\nc@d.com,Zeta GmbH\n", "who")]
    public void The_name_column_is_found_by_header_or_content(string text, string header) => Assert.Equal(
        header, Read(text, null).Columns.HeaderOf(VendorRole.Name));

    [Theory]
    [InlineData("Y")]
    [InlineData("y")]
    [InlineData("3")]
    [InlineData("C")]
    public void The_name_column_can_be_said(string column)
    {
        var list = Read("name,x,y\n1,2,Acme\n", columns => columns.With(VendorRole.Name, column));
        Assert.Equal("Acme", list.Vendors[0].Name);
    }

    [Fact]
    public void Identifiers_are_taken_where_they_are_some()
    {
        var list = Read("name,UEI,DUNS,CAGE Code\nAcme,nqewn6c1lsu5,79331239,0dh95\nBeta,unknown,,x\n", null);
        Assert.Equal(
            ["us-cage:0DH95", "us-duns:079331239", "us-uei:NQEWN6C1LSU5"],
            list.Vendors[0].Identifiers.Select(static identifier => identifier.ToString()));
        Assert.Empty(list.Vendors[1].Identifiers);
    }

    [Fact]
    public void Empty_rows_inside_stay_and_those_at_the_end_go()
    {
        var list = Read("name,city\nAcme,Oslo\n,\nBeta,Rome\n,\n,\n", null);
        Assert.Equal(["Acme", "", "Beta"], list.Vendors.Select(static vendor => vendor.Name));
    }

    private static Row Row(uint number, params Cell[] cells) => new(cells) { RowIndex = number };

    private static Cell Text(string place, string text) => new()
    {
        CellReference = place,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(text)),
    };

    private static Cell Number(string place, string number, uint style) => new()
    {
        CellReference = place,
        CellValue = new CellValue(number),
        StyleIndex = style,
    };

    private static List<string> Rows(string path)
    {
        using var table = VendorTable.Open(path);
        var rows = new List<string> { string.Join('|', table.Header) };
        while (table.Read())
        {
            rows.Add(string.Join('|', table.Cells));
        }

        return rows;
    }

    private VendorList Read(string text, Func<VendorColumns, VendorColumns>? choose) => VendorList.Read(
        Write("list.csv", Encoding.UTF8.GetBytes(text)), VendorTableOptions.Default, choose,
        TestContext.Current.CancellationToken);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private string WriteSheet(params Row[] rows)
    {
        var path = Path.Combine(_folder, $"{Guid.NewGuid()}.xlsx");
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var hidden = workbook.AddNewPart<WorksheetPart>();
        hidden.Worksheet = new Worksheet(new SheetData(Row(1, Text("A1", "hidden"))));
        var sheet = workbook.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(new SheetData(rows));
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new Stylesheet(
            new CellFormats(new CellFormat { NumberFormatId = 0 }, new CellFormat { NumberFormatId = 14 }));
        workbook.Workbook = new Workbook(new Sheets(
            new Sheet { Id = workbook.GetIdOfPart(hidden), SheetId = 1, Name = "H", State = SheetStateValues.Hidden },
            new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 2, Name = "V" }));
        return path;
    }
}
