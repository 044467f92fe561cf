using Cutset.Cli.Hosting;

namespace Cutset.Cli.Reviewing;

/// <summary>The keys of somebody who reviews.</summary>
internal static class ReviewKeys
{
    /// <summary>One key; on a script the first letter of a line. Null at the end of the input.</summary>
    public static char? Read(CliHost host)
    {
        if (host.Key is { } key)
        {
            return char.ToLowerInvariant(key());
        }

        while (host.In.ReadLine() is { } line)
        {
            if (line.Trim() is [var first, ..])
            {
                return char.ToLowerInvariant(first);
            }
        }

        return null;
    }
}
