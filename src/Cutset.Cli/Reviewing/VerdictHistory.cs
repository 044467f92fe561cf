using Cutset.Asking.Reviewing;
using Cutset.Asking.Wording;
using Cutset.Cli.Hosting;
using Cutset.Core.Resolution;
using Cutset.Store.Decisions;

namespace Cutset.Cli.Reviewing;

/// <summary>What was done with each item of a queue so far, so that it can be undone step by step.</summary>
internal sealed class VerdictHistory(CliHost host, DecisionStore store)
{
    private readonly Stack<(int Place, long? Decision)> _done = new();

    /// <summary>How many verdicts were recorded and stand.</summary>
    public int Standing { get; private set; }

    /// <summary>Notes a verdict that was recorded; returns the next place.</summary>
    public int Decided(int place, Verdict verdict, long decision)
    {
        _done.Push((place, decision));
        Standing++;
        host.Out.WriteLine(VerdictWords.Of(verdict));
        return place + 1;
    }

    /// <summary>Notes that an item was passed over; returns the next place.</summary>
    public int Skipped(int place)
    {
        _done.Push((place, null));
        return place + 1;
    }

    /// <summary>Takes the last step back; returns the place of its item, or this one where there is none.</summary>
    public int Undo(int place)
    {
        if (!_done.TryPop(out var last))
        {
            host.Out.WriteLine("Nothing to undo in this session; 'cutset decide --undo' takes back older decisions.");
            return place;
        }

        if (last.Decision is { } decision && store.Retract(decision))
        {
            Standing--;
            var left = _done.Count(static done => done.Decision is not null);
            host.Out.WriteLine($"Took back decision {decision}; {Figures.Count(left, "earlier verdict", "earlier verdicts")} of this session can be undone.");
        }

        return last.Place;
    }
}
