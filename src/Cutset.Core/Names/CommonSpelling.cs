namespace Cutset.Core.Names;

/// <summary>One way to write a common word or a place.</summary>
/// <param name="Written">Its letters, upper-case ASCII.</param>
/// <param name="Canonical">The letters under which all its spellings meet.</param>
/// <param name="Rate">Share of names that hold it.</param>
internal sealed record CommonSpelling(byte[] Written, byte[] Canonical, float Rate);
