using System.Collections.Immutable;

namespace Cutset.Core.Model;

/// <summary>A record of a source file, field by field, in the order of the file.</summary>
/// <param name="Fields">The fields that hold something.</param>
/// <param name="Empty">How many fields hold nothing.</param>
/// <param name="Withheld">Names of fields that the import does not read, since they are, or may be, about a natural person,
/// or since the format has no such column; they are not shown either.</param>
public sealed record PublishedRow(
    ImmutableArray<PublishedField> Fields, int Empty, ImmutableArray<string> Withheld);
