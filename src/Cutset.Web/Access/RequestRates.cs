using System.Threading.RateLimiting;
using Cutset.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Cutset.Web.Access;

/// <summary>So many requests a second for each token, or for each address where no token is shown.</summary>
internal static class RequestRates
{
    /// <summary>Adds the limits.</summary>
    public static void AddRequestRates(this IServiceCollection services, WebServerOptions options) =>
        services.AddRateLimiter(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
                RateLimitPartition.GetTokenBucketLimiter(KeyOf(context), _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = options.RequestsPerSecond * 2,
                    TokensPerPeriod = options.RequestsPerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                    QueueLimit = 0,
                }));
            limiter.OnRejected = static (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = "1";
                return new ValueTask(Problem.Write(
                    rejected.HttpContext, 429, "Too many requests",
                    "Wait a second and ask again; put many names into one batch (/reconcile, /match, /api/v1/screen)."));
            };
        });

    private static string KeyOf(HttpContext context) => Caller.Of(context) is { HasToken: true } caller
        ? caller.Owner
        : "address " + context.Connection.RemoteIpAddress;
}
