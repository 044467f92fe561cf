using System.Collections.Immutable;
using System.Globalization;
using Cutset.Core.Model;

namespace Cutset.Store.Importing;

/// <summary>Writes rejects.csv: one row a reject, for people to read, most of them in a spreadsheet.</summary>
internal sealed class RejectsFile : IDisposable
{
    private readonly StreamWriter _writer;
    private readonly SortedDictionary<string, long> _byCode = new(StringComparer.Ordinal);

    internal RejectsFile(string path)
    {
        _writer = new StreamWriter(path) { NewLine = "\n" };
        _writer.WriteLine("file,locator,severity,code,field,value,reason");
    }

    internal long Dropped { get; private set; }

    internal long Repaired { get; private set; }

    internal ImmutableSortedDictionary<string, long> ByCode => _byCode.ToImmutableSortedDictionary(StringComparer.Ordinal);

    internal void Write(Reject reject, string fileName)
    {
        _byCode[reject.Code] = _byCode.GetValueOrDefault(reject.Code) + 1;
        if (reject.Severity == RejectSeverity.Dropped)
        {
            Dropped++;
        }
        else
        {
            Repaired++;
        }

        var severity = reject.Severity.ToString().ToLowerInvariant();
        _writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Cell(fileName)},{Cell(reject.Locator)},{severity},{Cell(reject.Code)},{Cell(reject.Field)},{Cell(reject.Value)},{Cell(reject.Reason)}"));
    }

    /// <summary>Writes the rest to disk.</summary>
    internal void Complete() => _writer.Dispose();

    /// <summary>Closes the file; without <see cref="Complete"/> what it holds no longer matters.</summary>
    public void Dispose()
    {
        try
        {
            _writer.Dispose();
        }
        catch (IOException)
        {
            // The disk is full and the import is being given up: the first error has been told already.
        }
    }

    /// <summary>A cell, quoted; what a spreadsheet would run as a formula gets an apostrophe before it
    /// (OWASP, CSV injection).</summary>
    private static string Cell(string text)
    {
        var isFormula = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal);
        var harmless = isFormula ? "'" + text : text;
        return harmless.AsSpan().IndexOfAny(",\"\r\n'") < 0
            ? harmless
            : "\"" + harmless.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
    }
}
