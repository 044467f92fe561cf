using Cutset.Asking.Sessions;
using Cutset.Core.Model;
using Cutset.Core.Resolution.Screening;

namespace Cutset.Web.Matching;

/// <summary>The screener of the snapshot that was asked last, made at its first question.</summary>
internal sealed class ScreenerCache
{
    /// <summary>So many candidates are kept of each query.</summary>
    public const int MostCandidates = 25;

    private readonly Lock _lock = new();
    private (int Snapshot, ReadyScreener Screener)? _known;

    /// <summary>The screener over the organisations of a snapshot; others wait while one is made.</summary>
    public ReadyScreener Of(SnapshotSession session, CancellationToken cancellationToken)
    {
        var number = session.Reader.Manifest.Number;
        lock (_lock)
        {
            if (_known is { } known && known.Snapshot == number)
            {
                return known.Screener;
            }

            var names = new List<ScreenName>();
            session.Reader.EachName(
                EntityKind.Organization, (node, text, use) => names.Add(new ScreenName(node, text, use)), cancellationToken);
            var screener = new VendorScreener(new ScreenOptions { MaxCandidates = MostCandidates })
                .Prepare(names, cancellationToken);
            _known = (number, screener);
            return screener;
        }
    }
}
