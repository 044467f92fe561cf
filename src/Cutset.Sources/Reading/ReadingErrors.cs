using System.Globalization;
using Cutset.Core.Model;

namespace Cutset.Sources.Reading;

/// <summary>The errors of opening and unpacking files, worded once.</summary>
internal static class ReadingErrors
{
    internal static SourceFormatException Damaged(string name, long position, Exception? cause) =>
        new(name, AtByte(position), "the packed data are damaged", "Download the file again", cause);

    internal static SourceFormatException Truncated(string name, long position) =>
        new(name, AtByte(position), "the file is cut short", "Download it again, or unpack it first if it was joined "
            + "from several archives");

    internal static SourceFormatException TruncatedArchive(string path, Exception cause) =>
        new(path, "", "not a whole zip archive: its list of members cannot be read", "Download the file again", cause);

    internal static SourceFormatException Bomb(string name, long unpacked, long packed) =>
        new(name, AtByte(unpacked), string.Create(CultureInfo.InvariantCulture,
            $"it unpacks to more than the limit allows ({unpacked} bytes and counting from {packed})"),
            "If you trust it, unpack it yourself and import the unpacked file");

    internal static SourceFormatException TooMuch(string path, string what) =>
        new(path, "", what, "If you trust it, unpack it yourself and import the unpacked files");

    internal static SourceFormatException Outside(string path, string member) =>
        new(path, $"member {Quote(member)}", "the name points outside the archive",
            "Do not trust this archive; get it from its publisher");

    internal static SourceFormatException Twice(string path, string member) =>
        new(path, $"member {Quote(member)}", "the archive holds two members of this name",
            "Unpack it yourself and import the unpacked files");

    internal static SourceFormatException Encrypted(string path, string member) =>
        new(path, $"member {Quote(member)}", "the member is encrypted", "Unpack it yourself and import the unpacked files");

    internal static SourceFormatException NotItsExtension(string path, string found, string remedy) =>
        new(path, "byte 0", $"the name says {Path.GetExtension(path)}, and the content is {found}", remedy);

    internal static SourceFormatException Empty(string name) =>
        new(name, "", "the file is empty", "Download it again");

    internal static CutsetException NotFound(string path) =>
        new($"{path}: there is no such file or folder. Check the path");

    internal static CutsetException NoPermission(string path, Exception cause) =>
        new($"{path}: no permission to read it. Change its permissions or run as a user who may", cause);

    internal static CutsetException CannotRead(string path, Exception cause) =>
        new($"{path}: it cannot be read ({cause.Message.TrimEnd('.')}). Check the disk or the network drive", cause);

    private static string AtByte(long position) => string.Create(CultureInfo.InvariantCulture, $"byte {position}");

    /// <summary>A member's name for a one-line message: control characters replaced, at most 100 characters.</summary>
    private static string Quote(string member)
    {
        var shown = string.Concat(member.Take(100).Select(c => char.IsControl(c) ? '?' : c));
        return $"\"{shown}\"";
    }
}
