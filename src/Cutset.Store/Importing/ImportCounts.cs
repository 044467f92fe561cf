namespace Cutset.Store.Importing;

/// <summary>How much an import holds.</summary>
public sealed record ImportCounts
{
    /// <summary>Source rows read.</summary>
    public required long Rows { get; init; }

    /// <summary>Organisation records with distinct keys.</summary>
    public required long Organizations { get; init; }

    /// <summary>Agency records with distinct keys.</summary>
    public required long Agencies { get; init; }

    /// <summary>Service records with distinct keys.</summary>
    public required long Services { get; init; }

    /// <summary>Awards with distinct keys.</summary>
    public required long Awards { get; init; }

    /// <summary>Ties: statements with distinct kind, ends, role and discriminator.</summary>
    public required long Ties { get; init; }

    /// <summary>Statements of ties, one for each row that makes one.</summary>
    public required long Statements { get; init; }

    /// <summary>Actions of earlier files that this one deletes or replaces.</summary>
    public long Withdrawals { get; init; }

    /// <summary>Rejects that left their record out.</summary>
    public required long Dropped { get; init; }

    /// <summary>Rejects that kept their record without a value.</summary>
    public required long Repaired { get; init; }

    /// <summary>Records of all kinds.</summary>
    public long Records => Organizations + Agencies + Services + Awards;
}
