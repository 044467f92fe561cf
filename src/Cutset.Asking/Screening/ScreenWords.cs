using System.Globalization;
using Cutset.Asking.Wording;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Core.Names;
using Cutset.Core.Resolution.Screening;

namespace Cutset.Asking.Screening;

/// <summary>The outcomes of a screening in words.</summary>
public static class ScreenWords
{
    /// <summary>The word for a verdict.</summary>
    public static string Of(ScreenVerdict verdict) => verdict switch
    {
        ScreenVerdict.Same => "same",
        ScreenVerdict.Possible => "possible",
        _ => "none",
    };

    /// <summary>Why the row has its verdict, in a sentence.</summary>
    public static string Reason(ScreenMatch match) => match.Reason switch
    {
        ScreenReason.NothingToMatch => "The row has neither a name nor an identifier.",
        ScreenReason.NoMatch => "No organisation in these records comes near.",
        ScreenReason.SeveralEntities => $"{match.Candidates.Count(static c => c.Verdict == ScreenVerdict.Same)} or more organisations fit equally well.",
        _ => Reason(match.Candidates[0]),
    };

    /// <summary>Why an entity is a candidate, in a sentence.</summary>
    public static string Reason(ScreenCandidate candidate)
    {
        var name = candidate.Name is null ? "" : $" '{candidate.Name}'{Use(candidate.Use)}";
        return candidate.Reason switch
        {
            ScreenReason.IdentifierAndName => $"Shares {candidate.Shared} and the name{name} agrees.",
            ScreenReason.IdentifierUnlikeName => $"Shares {candidate.Shared}, but the name{name} is unlike.",
            ScreenReason.SameName => $"The name{name} is the same but for spelling.",
            ScreenReason.SimilarName => $"The name{name} is a spelling of it.",
            ScreenReason.CommonName => $"The name{name} is the same and holds only common words, which many may bear.",
            ScreenReason.Acronym => $"The one is the acronym of the other, the name{name}.",
            _ => $"The name{name} may be a spelling of it{Relation(candidate.Relation)}.",
        };
    }

    /// <summary>The candidates in one cell: id, name and score, the best first.</summary>
    public static string Candidates(ScreenRow row) => string.Join("; ", row.Match.Candidates.Zip(
        row.Entities,
        static (candidate, entity) => string.Create(
            CultureInfo.InvariantCulture, $"{entity.Id} {entity.Name} ({candidate.Score:0.00})")));

    /// <summary>The grade of the best chain; what was not asked, or not found, in words.</summary>
    public static string Tied(ScreenRow row, bool wasAsked)
    {
        if (!wasAsked)
        {
            return "";
        }

        return row.Match.Verdict switch
        {
            ScreenVerdict.Same => row.Chain?.Grade ?? "no chain in these records",
            ScreenVerdict.Possible => "not looked for: only possibly matched",
            _ => "not looked for: not matched",
        };
    }

    /// <summary>A chain in one line.</summary>
    public static string Chain(ChainAnswer? chain)
    {
        if (chain is null)
        {
            return "";
        }

        var words = SafeText.Line(chain.Steps[0].From.Name);
        foreach (var step in chain.Steps)
        {
            words += $" – {TieVerbs.Of(step.Kind, step.AsCompany)} → {TieLines.Name(step.To, step.Ties[0].Award)}";
        }

        return words;
    }

    /// <summary>A citation of each step, in the order of the chain.</summary>
    public static string Citations(ChainAnswer? chain) => chain is null
        ? ""
        : string.Join(" | ", chain.Steps.Select(static step => TieLines.Cite(step.Ties[0].Evidence[0])));

    private static string Use(NameUse use) => use switch
    {
        NameUse.Former => " (a former name)",
        NameUse.Trade => " (a trade name)",
        NameUse.AsWritten => " (as a record writes it)",
        NameUse.Acronym => " (an acronym)",
        _ => "",
    };

    private static string Relation(NameRelation relation) => relation switch
    {
        NameRelation.ParentAndArm => ", or that of a parent or an arm",
        NameRelation.Siblings => ", or that of a sibling",
        _ => "",
    };
}
