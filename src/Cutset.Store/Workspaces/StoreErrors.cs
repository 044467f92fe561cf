using System.Text.RegularExpressions;
using Cutset.Core.Model;
using DuckDB.NET.Data;
using Microsoft.Data.Sqlite;

namespace Cutset.Store.Workspaces;

/// <summary>The one place where errors of DuckDB, SQLite and the disk become messages with a remedy.</summary>
internal static partial class StoreErrors
{
    private const int Unix_NoSpace = 28;
    private const int Windows_DiskFull = unchecked((int)0x80070070);
    private const int Unix_FileTooLarge = 27;
    private const int Sqlite_Full = 13;
    private const int Sqlite_NotADatabase = 26;
    private const int Sqlite_Corrupt = 11;

    /// <summary>True for errors that are to be translated.</summary>
    internal static bool IsForeign(Exception exception) =>
        exception is DuckDBException or SqliteException or IOException or UnauthorizedAccessException;

    /// <summary>Runs work whose errors are to be translated.</summary>
    internal static T Guard<T>(string place, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (Exception exception) when (IsForeign(exception))
        {
            throw Translate(exception, place);
        }
    }

    /// <summary>Runs work whose errors are to be translated.</summary>
    internal static void Guard(string place, Action work) => Guard(place, () =>
    {
        work();
        return 0;
    });

    /// <summary>The error in the words of the user.</summary>
    /// <param name="exception">What was thrown.</param>
    /// <param name="place">What the work was about: a path.</param>
    internal static CutsetException Translate(Exception exception, string place)
    {
        var text = FirstLine(exception.Message);
        if (IsNoSpace(exception))
        {
            return new CutsetException(
                $"{place}: no space left on the disk; nothing was changed. Free some space and run it again.",
                exception);
        }

        if (exception is UnauthorizedAccessException || text.Contains("Permission denied", StringComparison.Ordinal))
        {
            return new CutsetException(
                $"{place}: no permission ({text}). Make the workspace writable for this user, or choose another with "
                + "--workspace.", exception);
        }

        if (exception is SqliteException { SqliteErrorCode: Sqlite_NotADatabase or Sqlite_Corrupt })
        {
            return new CutsetException(
                $"{place}: the database of decisions is damaged ({text}). Put a copy of it back.", exception);
        }

        if (exception is DuckDBException && text.Contains(".parquet", StringComparison.Ordinal))
        {
            return new CutsetException(DamagedFile(text), exception);
        }

        if (exception is DuckDBException && text.Contains("Out of Memory", StringComparison.OrdinalIgnoreCase))
        {
            return new CutsetException(
                $"{place}: the work does not fit into memory ({text}). Import in smaller parts, or free memory.",
                exception);
        }

        return new CutsetException($"{place}: {text}", exception);
    }

    private static string DamagedFile(string text)
    {
        var path = ParquetPath().Match(text).Value;
        var import = ImportFolder().Match(text);
        if (import.Success)
        {
            var id = import.Groups[1].Value;
            return $"{path}: cannot be read ({text}). Run 'cutset remove {id}' and import its files again.";
        }

        return $"{path}: cannot be read ({text}). Run 'cutset build --force' to write the snapshot again.";
    }

    private static bool IsNoSpace(Exception exception) =>
        exception is IOException { HResult: Unix_NoSpace or Windows_DiskFull or Unix_FileTooLarge }
            or SqliteException { SqliteErrorCode: Sqlite_Full }
        || exception.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase)
        || exception.Message.Contains("File too large", StringComparison.OrdinalIgnoreCase);

    private static string FirstLine(string text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return (end < 0 ? text : text[..end]).Trim().TrimEnd('.');
    }

    [GeneratedRegex("""[^\s"'(]+\.parquet""", RegexOptions.CultureInvariant)]
    private static partial Regex ParquetPath();

    [GeneratedRegex("""[/\\]imports[/\\]([^/\\]+)[/\\][^/\\]+\.parquet""", RegexOptions.CultureInvariant)]
    private static partial Regex ImportFolder();
}
