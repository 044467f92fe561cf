using System.Globalization;
using Cutset.Core.Model;
using Cutset.Core.Resolution;
using Cutset.Store.Duck;

namespace Cutset.Store.Snapshots;

/// <summary>Gives claims their sentences, and marks the ties of those that a person confirmed or rejected.</summary>
internal static class ClaimStep
{
    private static readonly string Claims = $"""
        CREATE TABLE claim AS
        SELECT t.tie, t.discriminator AS key, coalesce(s.sentence, '') AS sentence, v.verdict, v.decided_by, v.decided_at
        FROM tie t
        LEFT JOIN (SELECT key, min(sentence) AS sentence FROM src_claims GROUP BY key) s ON s.key = t.discriminator
        LEFT JOIN claim_verdict v ON v.key = t.discriminator
        WHERE t.kind = {(int)TieKind.Claim} ORDER BY t.tie
        """;

    private static readonly string Marked = $"""
        UPDATE tie SET flags = (CASE c.verdict
          WHEN {(int)Verdict.Confirmed} THEN tie.flags & ~{(int)TieFlags.Claimed}
          WHEN {(int)Verdict.Rejected} THEN tie.flags | {(int)TieFlags.Rejected}
          ELSE tie.flags END)::SMALLINT
        FROM claim c WHERE c.tie = tie.tie
        """;

    /// <summary>Creates the table <c>claim</c> and writes claims.parquet; needs the ties, and comes before they are written.</summary>
    internal static void Run(
        DuckSession session, IEnumerable<Decision> decisions, string path, CancellationToken cancellationToken)
    {
        using (var rows = BuildTables.ClaimVerdicts.Append(session.Connection))
        {
            foreach (var decision in decisions.Where(static decision => decision.IsOnClaim))
            {
                rows.Text(decision.Left.Value).Number((byte)decision.Verdict).Text(decision.DecidedBy)
                    .Text(decision.DecidedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture)).EndRow();
            }

            rows.Close();
        }

        session.Execute(Claims, cancellationToken);
        session.Execute(Marked, cancellationToken);
        session.WriteParquet("FROM claim ORDER BY tie", path, cancellationToken);
    }
}
