using System.CommandLine;
using Cutset.Asking.Sessions;
using Cutset.Asking.Wording;
using Cutset.Cli.Commands;

namespace Cutset.Cli.Reviewing;

/// <summary>How a queue of the review is listed.</summary>
/// <param name="IsJson">As JSON, or as a table.</param>
/// <param name="Limit">At most so many; null: all.</param>
internal sealed record ReviewListing(bool IsJson, int? Limit)
{
    private const int UsualLimit = 50;

    /// <summary>The first of a queue.</summary>
    public IEnumerable<T> Of<T>(IReadOnlyList<T> items) => items.Take(Limit ?? int.MaxValue);

    /// <summary>How many are listed of how many.</summary>
    public string Summary(int count, string nouns) => $"{Figures.Count(Math.Min(count, Limit ?? int.MaxValue))} of {Figures.Count(count)} {nouns}.";

    /// <summary>The options of a command.</summary>
    internal sealed class Options
    {
        private readonly Option<bool> _list = new("--list") { Description = "List what waits, and ask nothing" };
        private readonly Option<bool> _json = JsonOption.Create();

        private readonly Option<int?> _limit = new("--limit")
        {
            Description = $"With --list: at most so many (default {UsualLimit}; --json: all)",
            HelpName = "N",
        };

        /// <summary>Adds them.</summary>
        public void AddTo(Command command)
        {
            _limit.Validators.Add(static result =>
            {
                if (result.Tokens.Count > 0 && int.TryParse(result.Tokens[0].Value, out var number) && number < 1)
                {
                    result.AddError("--limit must be at least 1.");
                }
            });
            command.Add(_list);
            command.Add(_limit);
            command.Add(_json);
        }

        /// <summary>What was asked for; null: to go through the queue.</summary>
        /// <exception cref="UsageException">An option that goes with <c>--list</c> alone.</exception>
        public ReviewListing? Read(ParseResult parsed)
        {
            var (isJson, limit) = (parsed.GetValue(_json), parsed.GetValue(_limit));
            if (parsed.GetValue(_list))
            {
                return new ReviewListing(isJson, limit ?? (isJson ? null : UsualLimit));
            }

            return isJson || limit is not null ? throw new UsageException("--json and --limit go with --list.") : null;
        }
    }
}
