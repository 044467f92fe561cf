using Cutset.Core.Model;
using Cutset.Core.Names;

namespace Cutset.Core.Resolution.Screening;

/// <summary>
/// A screener that has the entities' names under all their keys, for single questions at any time: some 150 bytes a name,
/// well below a millisecond a question. Safe for any number of threads.
/// </summary>
public sealed class ReadyScreener
{
    private readonly VendorScreener _screener;
    private readonly ScreenOptions _options;
    private readonly IReadOnlyList<ScreenName> _names;
    private readonly ScreenIndex _index;
    private readonly NamePreparer _preparer;

    internal ReadyScreener(
        VendorScreener screener, ScreenOptions options, IReadOnlyList<ScreenName> names, ScreenIndex index, NamePreparer preparer)
    {
        _screener = screener;
        _options = options;
        _names = names;
        _index = index;
        _preparer = preparer;
    }

    /// <summary>Matches vendors; the outcome has their order.</summary>
    /// <param name="vendors">The vendors.</param>
    /// <param name="holders">Nodes that hold an identifier of theirs; each list ascending.</param>
    /// <param name="cancellationToken">Checked for each vendor.</param>
    public IReadOnlyList<ScreenMatch> Match(
        IReadOnlyList<ScreenQuery> vendors, IReadOnlyDictionary<Identifier, IReadOnlyList<int>> holders,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(vendors);
        ArgumentNullException.ThrowIfNull(holders);
        var search = new CandidateSearch(_names, _index, _preparer, holders, _options);
        var buffer = new CandidateBuffer();
        var matches = new ScreenMatch[vendors.Count];
        for (var i = 0; i < matches.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            matches[i] = _screener.Decide(vendors[i], search.Find(vendors[i], _preparer.Prepare(vendors[i].Name), buffer));
        }

        return matches;
    }
}
