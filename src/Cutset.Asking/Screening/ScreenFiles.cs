using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Core.Model;

namespace Cutset.Asking.Screening;

/// <summary>Writes a screening to a file, in the form that its name asks for.</summary>
public static class ScreenFiles
{
    private static readonly string[] Extensions = [".csv", ".xlsx", ".json"];

    /// <summary>Refuses a file of another form, before the work is done.</summary>
    /// <exception cref="UsageException">Neither .csv nor .xlsx nor .json.</exception>
    public static void Check(string path)
    {
        if (!Extensions.Contains(Path.GetExtension(path).ToLowerInvariant()))
        {
            throw new UsageException($"--out: '{path}' should end with {string.Join(", ", Extensions)}.");
        }
    }

    /// <summary>Writes the file anew: it is there whole, or not at all.</summary>
    /// <exception cref="CutsetException">It cannot be written.</exception>
    public static void Write(string path, ScreenResult result)
    {
        var draft = path + ".part";
        try
        {
            using (var stream = new FileStream(draft, FileMode.Create, FileAccess.ReadWrite))
            {
                Write(stream, Path.GetExtension(path).ToLowerInvariant(), result);
            }

            File.Move(draft, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new CutsetException($"{path}: cannot be written ({error.Message.TrimEnd('.')}). Choose another file", error);
        }
        finally
        {
            if (File.Exists(draft))
            {
                File.Delete(draft);
            }
        }
    }

    /// <summary>Writes CSV; no cell is a formula to a spreadsheet.</summary>
    public static void WriteCsv(TextWriter output, ScreenResult result)
    {
        CsvLines.Write(output, ScreenTable.Header(result));
        foreach (var row in result.Rows)
        {
            CsvLines.Write(output, ScreenTable.Row(result, row));
        }
    }

    private static void Write(Stream stream, string extension, ScreenResult result)
    {
        if (extension == ".xlsx")
        {
            using var sheet = new XlsxRows(stream, "Screening");
            sheet.Write(ScreenTable.Header(result));
            foreach (var row in result.Rows)
            {
                sheet.Write(ScreenTable.Row(result, row));
            }

            sheet.Complete();
            return;
        }

        // A byte order mark: Excel takes CSV for the system's code page without one.
        using var text = new StreamWriter(stream, new System.Text.UTF8Encoding(extension == ".csv"));
        if (extension == ".csv")
        {
            WriteCsv(text, result);
        }
        else
        {
            JsonOutput.Write(text, ScreenReport.Of(result));
        }
    }
}
