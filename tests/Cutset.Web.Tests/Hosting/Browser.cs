using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Cutset.Web.Tests.Hosting.Browser))]

namespace Cutset.Web.Tests.Hosting;

/// <summary>One Chromium for all tests: the system's, not one that Playwright would fetch.</summary>
public sealed class Browser : IAsyncLifetime
{
    public const string Missing = "there is no Chromium: install it (Debian: apt-get install chromium) or name it in CUTSET_CHROMIUM";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private static string? Executable { get; } = Find();

    public async ValueTask InitializeAsync()
    {
        if (Executable is null)
        {
            return;
        }

        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Timeout = 120_000,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }

    /// <summary>A new window without cookies; whatever the page complains of on its console fails the test at the end.</summary>
    internal async Task<Visit> Open(RunningServer server, BrowserNewContextOptions? options = null)
    {
        Assert.SkipUnless(_browser is not null, Missing);
        options ??= new BrowserNewContextOptions();
        options.BaseURL = server.Address.ToString();
        var context = await _browser.NewContextAsync(options);
        // The machine is shared and slow at times; a failure shows soon enough.
        context.SetDefaultTimeout(120_000);
        return new Visit(context, await context.NewPageAsync());
    }

    private static string? Find()
    {
        string?[] places = [Environment.GetEnvironmentVariable("CUTSET_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        return places.FirstOrDefault(File.Exists);
    }
}
