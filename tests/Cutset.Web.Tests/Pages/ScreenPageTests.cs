using System.Net;
using System.Text;
using Cutset.Web.Tests.Hosting;
using Microsoft.Playwright;

namespace Cutset.Web.Tests.Pages;

public class ScreenPageTests(Browser browser)
{
    [Fact]
    public async Task An_uploaded_list_becomes_a_row_for_each_vendor()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        await using var visit = await browser.Open(server);
        var page = await visit.Go("/screen");
        await page.SetInputFilesAsync("#file", new FilePayload
        {
            Name = "vendors.csv",
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes("No,Supplier,Remark\n1,Amazon,=1+1\n2,Nobody Ever Heard Of GmbH,\n"),
        });
        await page.ClickAsync("button >> text=Upload");
        await page.Arrive("/screen/");
        // The name column is guessed by its header.
        Assert.Equal("1", await page.InputValueAsync("select[name=column-Name]"));
        // As the command: claims count where they are asked for.
        Assert.Equal("inferred", await page.InputValueAsync("select[name=grade]"));
        await page.FillAsync("#agency", "ICE");
        await page.Keyboard.PressAsync("Escape");
        await page.ClickAsync("button >> text=Screen it");
        await page.WaitForSelectorAsync("text=Save all rows");
        var text = await page.InnerTextAsync("main");
        Assert.Contains("Of 2 rows, 1 are matched", text, StringComparison.Ordinal);
        Assert.Contains("documented", text, StringComparison.Ordinal);
        var (name, csv) = await visit.Save(".save >> text=CSV");
        Assert.Equal("screened-vendors.csv", name);
        Assert.Contains("'=1+1", Encoding.UTF8.GetString(csv), StringComparison.Ordinal);
        var (_, xlsx) = await visit.Save(".save >> text=XLSX");
        Assert.Equal("PK"u8.ToArray(), xlsx[..2]);
        visit.AssertQuiet();
    }

    [Fact]
    public async Task What_is_no_table_is_refused_without_naming_a_place_on_this_computer()
    {
        await using var server = await RunningServer.Start(Commands.Sample);
        var field = await server.FormToken("/screen");
        using var form = new MultipartFormDataContent { { new StringContent(field.Value), field.Key }, { new ByteArrayContent([0xD0, 0xCF, 0x11, 0xE0, 1, 2, 3, 4]), "file", "old.xls" } };
        using var sent = await server.Client.PostAsync("/screen", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var page = await server.Client.GetStringAsync(sent.Headers.Location, TestContext.Current.CancellationToken);
        Assert.Contains("old.xls", page, StringComparison.Ordinal);
        Assert.Contains("Save it as .xlsx", page, StringComparison.Ordinal);
        Assert.DoesNotContain(Path.GetTempPath(), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_upload_over_the_limit_is_refused()
    {
        await using var server = await RunningServer.Start(Commands.Sample, static options => options with { MaxUploadBytes = 10_000 });
        var field = await server.FormToken("/screen");
        using var form = new MultipartFormDataContent { { new StringContent(field.Value), field.Key }, { new ByteArrayContent(new byte[50_000]), "file", "large.csv" } };
        using var sent = await server.Client.PostAsync("/screen", form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
    }
}
