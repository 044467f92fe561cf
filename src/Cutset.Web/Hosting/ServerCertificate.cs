using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Cutset.Core.Model;

namespace Cutset.Web.Hosting;

/// <summary>Reads the certificate for TLS.</summary>
internal static class ServerCertificate
{
    /// <summary>The certificate with its key, from PEM (certificate and key in one file) or PKCS #12 without password.</summary>
    /// <exception cref="CutsetException">It cannot be read, or has no key.</exception>
    public static X509Certificate2 Load(string path)
    {
        try
        {
            var text = File.ReadAllText(path);
            var certificate = text.Contains("-----BEGIN", StringComparison.Ordinal)
                ? X509Certificate2.CreateFromPem(text, text)
                : X509CertificateLoader.LoadPkcs12FromFile(path, null);
            return certificate.HasPrivateKey
                ? certificate
                : throw new CutsetException($"--certificate {path}: the private key is missing. Put it into the same file");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new CutsetException(
                $"--certificate {path}: cannot be read ({error.Message.TrimEnd('.')}). A PEM file with certificate and key, or "
                + "PKCS #12 without password, is expected", error);
        }
    }
}
