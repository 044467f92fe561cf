using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Cutset.Store.Access;
using Cutset.Store.Workspaces;
using Cutset.Web.Tests.Hosting;

namespace Cutset.Web.Tests.Access;

public sealed class EncryptionTests
{
    [Fact]
    public async Task With_a_certificate_the_server_speaks_https_and_its_cookies_stay_there()
    {
        var folder = Directory.CreateTempSubdirectory("cutset-tls-");
        try
        {
            using var certificate = SelfSigned();
            var path = Path.Combine(folder.FullName, "server.pem");
            await File.WriteAllTextAsync(
                path, certificate.ExportCertificatePem() + "\n" + certificate.GetRSAPrivateKey()!.ExportPkcs8PrivateKeyPem(),
                TestContext.Current.CancellationToken);
            await using var server = await RunningServer.Start(Commands.Sample, options => options with { Certificate = path });
            Assert.Equal("https", server.Address.Scheme);
            using var client = Trusting(certificate, server.Address);
            using var page = await client.GetAsync("/screen", TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("secure", Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);

            // The standard client trusts no certificate that nobody signed: nothing is answered in the clear either.
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => server.Client.GetAsync("/", TestContext.Current.CancellationToken));
            using var clear = new HttpClient { BaseAddress = new UriBuilder(server.Address) { Scheme = "http" }.Uri };
            await Assert.ThrowsAnyAsync<HttpRequestException>(() => clear.GetAsync("/", TestContext.Current.CancellationToken));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Forwarded_headers_of_a_trusted_proxy_are_believed()
    {
        await using var server = await Behind(IPAddress.Loopback);
        using var answer = await Ask(server, "/reconcile");
        var manifest = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("https://cutset.example/reconcile", manifest, StringComparison.Ordinal);
        using var page = await Ask(server, "/screen");
        Assert.Contains("secure", Assert.Single(page.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Forwarded_headers_of_anybody_else_are_passed_over()
    {
        // No request comes from this address (documentation range, RFC 5737).
        await using var server = await Behind(IPAddress.Parse("192.0.2.1"));
        using var answer = await Ask(server, "/reconcile");
        var manifest = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("cutset.example", manifest, StringComparison.Ordinal);
        Assert.DoesNotContain("https://", manifest.Replace("https://w3id.org", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static Task<RunningServer> Behind(IPAddress proxy) => RunningServer.Start(
        Commands.Sample,
        options => options with { RequireToken = true, TrustedProxies = [proxy], HostNames = ["cutset.example"] });

    private static async Task<HttpResponseMessage> Ask(RunningServer server, string address)
    {
        using var store = AccessStore.Open(Workspace.Open(server.Folder), TimeProvider.System);
        var (_, secret) = store.Create(Guid.CreateVersion7().ToString(), AccessScopes.Read, null, "test");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Authorization", "Bearer " + secret);
        request.Headers.Add("X-Forwarded-For", "203.0.113.9");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", "cutset.example");
        return await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static HttpClient Trusting(X509Certificate2 certificate, Uri address) => new(new SocketsHttpHandler
    {
        SslOptions = new()
        {
            RemoteCertificateValidationCallback = (_, shown, _, _) =>
                shown!.GetCertHashString(HashAlgorithmName.SHA256) == certificate.GetCertHashString(HashAlgorithmName.SHA256),
        },
    })
    {
        BaseAddress = address,
    };

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        return request.CreateSelfSigned(now, now.AddYears(30));
    }
}
