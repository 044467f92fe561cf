namespace Cutset.Asking.Sessions;

/// <summary>Shows how far a long job is.</summary>
public interface IJobProgress
{
    /// <summary>Tells how far the job is; cheap, so that it may be called often, from any thread.</summary>
    /// <param name="what">What is being done now: a file's name, a step.</param>
    /// <param name="done">Units done so far, bytes for instance.</param>
    /// <param name="total">All units; 0 where not known.</param>
    /// <param name="rows">Rows so far; 0 where that says nothing.</param>
    void Report(string what, long done, long total, long rows);
}
