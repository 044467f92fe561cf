namespace Cutset.Sources.Reading;

/// <summary>What is known of a file on disk before its format is.</summary>
/// <param name="Name">File name without folder.</param>
/// <param name="Sha256">SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="SizeInBytes">Size on disk.</param>
public sealed record FileIdentity(string Name, string Sha256, long SizeInBytes);
