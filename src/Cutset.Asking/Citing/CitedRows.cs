using System.Collections.Immutable;
using Cutset.Asking.Reports;
using Cutset.Asking.Sessions;
using Cutset.Core.Answers.Showing;
using Cutset.Core.Model;
using Cutset.Store.Snapshots;

namespace Cutset.Asking.Citing;

/// <summary>Puts the records, as they were published, beside the citations of an answer.</summary>
public static class CitedRows
{
    /// <summary>One cited record. Only what the snapshot cites can be looked at: what an import leaves out stays out.</summary>
    /// <exception cref="NotThereException">Nothing in the snapshot cites it.</exception>
    public static EvidenceReport Of(
        SnapshotReader reader, RowReader rows, string sha256, string locator, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(rows);
        var evidence = reader.EvidenceAt(sha256.Trim().ToLowerInvariant(), locator.Trim(), cancellationToken)
            ?? throw new NotThereException(
                $"No tie and no entity of this snapshot cites '{locator}' of a file with the SHA-256 {sha256}. "
                + "Take both from a citation; 12 digits of the SHA-256 suffice.");
        var (found, problem) = rows.Read(evidence.File.Name, evidence.File.Sha256, [evidence.Locator], cancellationToken);
        return new EvidenceReport(
            Citation.Of(evidence) with { Row = found.GetValueOrDefault(evidence.Locator) }, problem);
    }

    /// <summary>An answer with the record beside each of its citations; each file is read once.</summary>
    /// <returns>The answer, and a sentence for each file that is not at hand.</returns>
    public static (TraceAnswer Answer, IReadOnlyList<string> Problems) Fill(
        TraceAnswer answer, RowReader rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var ties = answer.Chains.SelectMany(static chain => chain.Steps).SelectMany(static step => step.Ties)
            .Concat(answer.ByLastStep.SelectMany(static step => step.Ties));
        var (fill, problems) = Read(ties.SelectMany(static tie => tie.Evidence), rows, cancellationToken);
        return (
            answer with
            {
                ByLastStep = [.. answer.ByLastStep.Select(step => step with { Ties = Fill(step.Ties, fill) })],
                Chains =
                [
                    .. answer.Chains.Select(chain => chain with
                    {
                        Steps = [.. chain.Steps.Select(step => step with { Ties = Fill(step.Ties, fill) })],
                    }),
                ],
            },
            problems);
    }

    /// <summary>An entity with the record beside each of its citations; each file is read once.</summary>
    /// <returns>The entity, and a sentence for each file that is not at hand.</returns>
    public static (EntityReport Entity, IReadOnlyList<string> Problems) Fill(
        EntityReport entity, RowReader rows, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(entity);
        var (fill, problems) = Read(
            entity.Records.Select(static record => record.Evidence).OfType<Citation>(), rows, cancellationToken);
        return (
            entity with
            {
                Records =
                [
                    .. entity.Records.Select(record => record.Evidence is { } cited
                        ? record with { Evidence = fill(cited) }
                        : record),
                ],
            },
            problems);
    }

    private static ImmutableArray<TieAnswer> Fill(ImmutableArray<TieAnswer> ties, Func<Citation, Citation> fill) =>
        [.. ties.Select(tie => tie with { Evidence = [.. tie.Evidence.Select(fill)] })];

    private static (Func<Citation, Citation> Fill, IReadOnlyList<string> Problems) Read(
        IEnumerable<Citation> citations, RowReader rows, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var found = new Dictionary<(string, string), PublishedRow>();
        foreach (var file in citations.GroupBy(static citation => (citation.File, citation.Sha256)))
        {
            var records = file.Select(static citation => citation.Record).Distinct(StringComparer.Ordinal).ToList();
            var (read, problem) = rows.Read(file.Key.File, file.Key.Sha256, records, cancellationToken);
            if (problem is not null)
            {
                problems.Add(problem);
            }

            foreach (var (record, row) in read)
            {
                found[(file.Key.Sha256, record)] = row;
            }
        }

        return (citation => citation with { Row = found.GetValueOrDefault((citation.Sha256, citation.Record)) }, problems);
    }
}
