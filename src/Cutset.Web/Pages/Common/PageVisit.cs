using Cutset.Web.Access;
using Microsoft.AspNetCore.Http;

namespace Cutset.Web.Pages.Common;

/// <summary>The request for which a page is being rendered; one for each page.</summary>
internal sealed class PageVisit
{
    private HttpContext? _context;
    private string? _token;

    /// <summary>The token for the forms of the page.</summary>
    public string FormToken => _token ??= FormTokens.Make(
        _context ?? throw new InvalidOperationException("The page is rendered for no request."));

    /// <summary>Names the request.</summary>
    public void Begin(HttpContext context) => _context = context;
}
