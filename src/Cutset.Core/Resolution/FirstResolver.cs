using Cutset.Core.Model;

namespace Cutset.Core.Resolution;

/// <summary>
/// The first resolution: cautious, and explained by three rules.
/// Records that share a strong identifier (UEI, DUNS, CAGE, LEI, CIK) and bear similar names are one, for certain.
/// Records with one normalised name are likely one, unless their identifiers conflict and no address agrees, or the
/// name holds only common words.
/// An identifier shared by plainly different names merges nothing: it is a question for a person.
/// Decisions hold above all of it. O(n log n) but for identifiers and names that very many records share.
/// </summary>
public sealed class FirstResolver : IOrganizationResolver
{
    private const double SameIdentifierScore = 0.99;
    private const double SameNameScore = 0.9;
    private const double UnlikeNamesScore = 0.3;
    private const double ConflictingIdentifiersScore = 0.5;

    /// <summary>Names compared pair by pair under one identifier; a number shared by more is not one company's.</summary>
    private const int MaxNamesPerIdentifier = 200;

    /// <inheritdoc/>
    public ResolutionResult Resolve(
        IReadOnlyList<OrganizationRecord> records, IReadOnlyList<Decision> decisions,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(decisions);
        var run = new FirstResolution(records, cancellationToken);
        run.Decide(decisions);
        run.JoinByIdentifier(SameIdentifierScore, UnlikeNamesScore, MaxNamesPerIdentifier);
        var certain = run.Groups.Representatives();
        run.JoinByName(SameNameScore, ConflictingIdentifiersScore);
        return run.ToResult(certain);
    }
}
