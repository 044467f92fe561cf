using Cutset.Core.Model;

namespace Cutset.Asking.Sessions;

/// <summary>
/// What a question names is not there: an entity, a record, a claim, a cited row. The message names it. The command line
/// ends with exit code 2, the server answers with status 404.
/// </summary>
public sealed class NotThereException(string message) : CutsetException(message);
