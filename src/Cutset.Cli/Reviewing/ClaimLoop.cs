using System.Globalization;
using Cutset.Asking.Reviewing;
using Cutset.Cli.Hosting;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;

namespace Cutset.Cli.Reviewing;

/// <summary>Shows claim after claim and records the verdicts, each at once: whenever it ends, nothing is lost.</summary>
internal sealed class ClaimLoop(CliHost host, DecisionStore store, string author, CancellationToken cancellationToken)
{
    private const string Keys = "c confirm  r reject  u unsure  k skip  z undo  q quit";
    private readonly VerdictHistory _history = new(host, store);

    /// <summary>Goes through the claims; returns how many verdicts were recorded and stand.</summary>
    public int Run(IReadOnlyList<ClaimItem> items)
    {
        for (int? place = 0; place < items.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            host.Out.WriteLine();
            host.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{place + 1} of {items.Count}"));
            ClaimReview.Show(host, items[place.Value]);
            place = Ask(items[place.Value], place.Value);
        }

        return _history.Standing;
    }

    /// <summary>Reads keys until one is understood; the next place, or null to end.</summary>
    private int? Ask(ClaimItem item, int place)
    {
        while (true)
        {
            host.Out.WriteLine(Keys);
            host.Out.Flush();
            switch (ReviewKeys.Read(host))
            {
                case 'c':
                    return Decide(item, place, Verdict.Confirmed);
                case 'r':
                    return Decide(item, place, Verdict.Rejected);
                case 'u':
                    return Decide(item, place, Verdict.Unsure);
                case 'k':
                    return _history.Skipped(place);
                case 'z':
                    return _history.Undo(place);
                case 'q' or null:
                    return null;
                default:
                    host.Out.WriteLine("That key means nothing here.");
                    break;
            }
        }
    }

    private int Decide(ClaimItem item, int place, Verdict verdict) =>
        _history.Decided(place, verdict, store.AddOnClaim(item.Claim.Key, verdict, author));
}
