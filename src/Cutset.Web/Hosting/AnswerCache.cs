namespace Cutset.Web.Hosting;

/// <summary>
/// The last answers, by snapshot and question: a snapshot never changes, so neither does an answer. Bounded; what was not
/// asked for longest goes first.
/// </summary>
internal sealed class AnswerCache
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<(int Snapshot, string Question), LinkedListNode<Entry>> _known = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>The answer to a question that was asked before; null: it was not, or is forgotten.</summary>
    public object? Find(int snapshot, string question)
    {
        lock (_lock)
        {
            if (!_known.TryGetValue((snapshot, question), out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddLast(node);
            return node.Value.Answer;
        }
    }

    /// <summary>Keeps an answer.</summary>
    public void Keep(int snapshot, string question, object answer)
    {
        lock (_lock)
        {
            if (_known.ContainsKey((snapshot, question)))
            {
                return;
            }

            _known[(snapshot, question)] = _byUse.AddLast(new Entry(snapshot, question, answer));
            if (_known.Count > Most && _byUse.First is { } oldest)
            {
                _byUse.RemoveFirst();
                _known.Remove((oldest.Value.Snapshot, oldest.Value.Question));
            }
        }
    }

    private sealed record Entry(int Snapshot, string Question, object Answer);
}
