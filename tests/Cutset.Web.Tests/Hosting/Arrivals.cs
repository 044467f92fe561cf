using System.Diagnostics;
using Microsoft.Playwright;

namespace Cutset.Web.Tests.Hosting;

/// <summary>
/// Waits for pages by looking at them again and again: an event that is waited for, such as that all is loaded, may have gone by
/// before on a busy machine.
/// </summary>
internal static class Arrivals
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until the address of the page has such a part, and its scripts have run.</summary>
    public static Task Arrive(this IPage page, string part) => page.Arrive(address => address.Contains(part, StringComparison.Ordinal));

    /// <summary>The same, for an address that a part cannot tell.</summary>
    public static Task Arrive(this IPage page, Func<string, bool> isAddress) => Settle(page, () => isAddress(page.Url));

    /// <summary>Presses a key that leads to another page, be its address the same, and waits until that has come.</summary>
    public static async Task PressTo(this IPage page, string key)
    {
        await page.EvaluateAsync("document.body.dataset.old = 'old'");
        await page.Keyboard.PressAsync(key);
        // By a selector: a function to wait for is made from text in the page, which its policy forbids.
        await page.Locator("body:not([data-old])").WaitForAsync();
        await Settle(page, static () => true);
    }

    private static async Task Settle(IPage page, Func<bool> isThere)
    {
        var watch = Stopwatch.StartNew();
        while (!isThere() || !await IsComplete(page))
        {
            Assert.True(watch.Elapsed < Patience, $"The page did not come; this is {page.Url}.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task<bool> IsComplete(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException error) when (error.Message.Contains("navigation", StringComparison.OrdinalIgnoreCase))
        {
            // The page went while it was asked; the next one is asked in its place.
            return false;
        }
    }
}
