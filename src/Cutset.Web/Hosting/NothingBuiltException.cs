using Cutset.Core.Model;

namespace Cutset.Web.Hosting;

/// <summary>There is no snapshot to ask yet.</summary>
internal sealed class NothingBuiltException() : CutsetException(
    "Nothing is built yet, so there is nothing to ask. Import records and run 'cutset build'; the page takes them up by itself.");
