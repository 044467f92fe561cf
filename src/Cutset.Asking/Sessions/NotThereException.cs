using Cutset.Core.Model;

namespace Cutset.Web.Api;

/// <summary>What the address names does not exist; ends with status 404.</summary>
internal sealed class NotThereException(string message) : CutsetException(message);
