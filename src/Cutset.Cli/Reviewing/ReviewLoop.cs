using System.Globalization;
using Cutset.Asking.Reviewing;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;

namespace Cutset.Cli.Reviewing;

/// <summary>Shows pair after pair and records the verdicts, each at once: whenever it ends, nothing is lost.</summary>
internal sealed class ReviewLoop(
    CliHost host, PairViewer viewer, PairWeigher weigher, DecisionStore store, string author, CancellationToken cancellationToken)
{
    private const string Keys = "s same  d different  u unsure  k skip  w weights  z undo  q quit";
    private readonly VerdictHistory _history = new(host, store);

    /// <summary>Goes through the pairs; returns how many verdicts were recorded and stand.</summary>
    public int Run(IReadOnlyList<ReviewItem> items)
    {
        var place = 0;
        while (place < items.Count)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var item = items[place];
            if (viewer.View(item.Left, item.Right) is not { } pair)
            {
                place++;
                continue;
            }

            Show(item, pair, place, items.Count);
            var next = Ask(item, place);
            if (next is not { } there)
            {
                break;
            }

            place = there;
        }

        return _history.Standing;
    }

    private void Show(ReviewItem item, PairView pair, int place, int count)
    {
        host.Out.WriteLine();
        host.Out.WriteLine(SafeText.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{place + 1} of {count}: {(item.IsMerged ? "merged, likely" : "not merged")} (probability {item.Score:0.00}), {item.Reason}: {item.Detail}")));
        if (item.PivotSentence is { } pivot)
        {
            host.Out.WriteLine(SafeText.Line(pivot));
        }

        PairText.Write(host, pair);
    }

    /// <summary>Reads keys until one is understood; the next place, or null to end.</summary>
    private int? Ask(ReviewItem item, int place)
    {
        while (true)
        {
            host.Out.WriteLine(Keys);
            host.Out.Flush();
            switch (ReviewKeys.Read(host))
            {
                case 's':
                    return Decide(item, place, Verdict.Same);
                case 'd':
                    return Decide(item, place, Verdict.Different);
                case 'u':
                    return Decide(item, place, Verdict.Unsure);
                case 'k':
                    return _history.Skipped(place);
                case 'w':
                    ShowWeights(item);
                    break;
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

    private void ShowWeights(ReviewItem item)
    {
        if (weigher.Weigh(item.Left, item.Right) is { } waterfall)
        {
            WaterfallText.Write(host, waterfall);
        }
        else
        {
            host.Out.WriteLine("There are too many records to learn weights from for one pair, and those of the build are not kept: "
                + "'cutset build --force' keeps them.");
        }
    }

    private int Decide(ReviewItem item, int place, Verdict verdict) =>
        _history.Decided(place, verdict, store.Add(item.Left, item.Right, verdict, author));
}
