using System.IO.Compression;
using System.Net;
using Cutset.Asking.Citing;
using Cutset.Asking.Sessions;
using Cutset.Web.Access;
using Cutset.Web.Matching;
using Cutset.Web.Pages.Common;
using Cutset.Web.Pages.Screen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cutset.Web.Hosting;

/// <summary>Puts the server together. Configuration comes from the options alone: no file and no variable changes it.</summary>
public static class WebServer
{
    /// <summary>Builds the server; the caller starts and stops it.</summary>
    /// <exception cref="UsageException">The options are faulty; the message says how.</exception>
    public static WebApplication Build(WebServerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SnapshotSession.Require(options.Validate());
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseKestrelCore();
        if (options.Certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Longer than what is answered, so that who asks too much is told so and not cut off.
            kestrel.Limits.MaxRequestLineSize = 8 * ErrorPages.LongestAddress;
            kestrel.Limits.MaxRequestBodySize = options.MaxUploadBytes;
            kestrel.Listen(options.Address, options.Port, listen =>
            {
                if (options.Certificate is not null)
                {
                    listen.UseHttps(ServerCertificate.Load(options.Certificate));
                }
            });
        });
        AddServices(builder.Services, options);
        var app = builder.Build();
        if (!options.TrustedProxies.IsEmpty)
        {
            app.UseForwardedHeaders();
        }

        app.UseMiddleware<Security>();
        app.UseMiddleware<AccessGate>();
        app.UseRateLimiter();
        app.UseResponseCompression();
        app.Use(HeadAsGet);
        app.UseMiddleware<ErrorPages>();
        app.UseRouting();
        app.MapEverything();
        return app;
    }

    /// <summary>The address of a started server, with the port that it got.</summary>
    public static Uri AddressOf(WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()
            ?? throw new InvalidOperationException("The server has no address before it is started.");
        var address = new Uri(addresses.Addresses.First());
        return IPAddress.TryParse(address.Host, out var ip) && IPAddress.Any.Equals(ip)
            ? new UriBuilder(address) { Host = "localhost" }.Uri
            : address;
    }

    /// <summary>HEAD is answered as GET is, without the content: those who watch links and caches ask so (RFC 9110, 9.3.2).</summary>
    private static async Task HeadAsGet(HttpContext context, RequestDelegate next)
    {
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null;
        try
        {
            await next(context).ConfigureAwait(false);
        }
        finally
        {
            context.Request.Method = HttpMethods.Head;
        }
    }

    private static void AddServices(IServiceCollection services, WebServerOptions options)
    {
        services.AddSingleton(options);
        services.AddSingleton(options.Clock);
        services.AddLogging(static logging => logging.SetMinimumLevel(LogLevel.Warning));
        services.AddRoutingCore();
        services.AddSingleton<SnapshotHub>();
        services.AddHostedService<SnapshotWatch>();
        services.AddSingleton<Budget>();
        services.AddSingleton<AnswerCache>();
        services.AddSingleton<Questions>();
        services.AddSingleton<VerifiedFiles>();
        services.AddSingleton<PivotQueue>();
        services.AddHostedService(static all => all.GetRequiredService<PivotQueue>());
        services.AddSingleton<TokenCache>();
        services.AddSingleton<ScreenerCache>();
        services.AddRequestRates(options);
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders =
                ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in options.TrustedProxies)
            {
                forwarded.KnownProxies.Add(proxy);
            }
        });
        services.AddFormTokens();
        services.AddSingleton<PageTags>();
        services.AddSingleton<PageRenderer>();
        services.AddScoped<PageVisit>();
        services.AddSingleton<ScreenJobs>();
        services.AddResponseCompression(static compression => compression.EnableForHttps = true);
        services.Configure<BrotliCompressionProviderOptions>(static brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(static gzip => gzip.Level = CompressionLevel.Fastest);
    }
}
