using System.Text;

namespace Cutset.Core.Names;

/// <summary>Legal forms of scripts that put no space between words, cut out before transliteration.</summary>
internal static class CjkForms
{
    private static readonly (string Written, byte[] Word)[] Forms = Load();

    /// <summary>Reads a form at the beginning of a text, writes it as a word between spaces, and returns how many
    /// characters it took; 0 when there is none.</summary>
    public static int TryTake(ReadOnlySpan<char> text, Span<byte> output, out int written)
    {
        foreach (var (form, word) in Forms)
        {
            if (text.StartsWith(form, StringComparison.Ordinal) && word.Length + 2 < output.Length)
            {
                output[0] = (byte)' ';
                word.CopyTo(output[1..]);
                output[word.Length + 1] = (byte)' ';
                written = word.Length + 2;
                return form.Length;
            }
        }

        written = 0;
        return 0;
    }

    private static (string Written, byte[] Word)[] Load() =>
        [.. NameTables.Read("cjk-forms").Select(static line => line.Split('\t'))
            .OrderByDescending(static parts => parts[0].Length).ThenBy(static parts => parts[0], StringComparer.Ordinal)
            .Select(static parts => (parts[0], Encoding.ASCII.GetBytes(parts[1])))];
}
