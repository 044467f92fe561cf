namespace Cutset.Store.Access;

/// <summary>A token as it is stored; the token itself is not.</summary>
/// <param name="Id">Number of the token, from 1.</param>
/// <param name="Name">For whom or what it was made; stands in the audit log.</param>
/// <param name="Scopes">What it allows.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="ExpiresAt">From when on it is refused; null: never.</param>
/// <param name="RevokedAt">When it was revoked; null while it holds.</param>
public sealed record AccessToken(
    long Id, string Name, AccessScopes Scopes, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? RevokedAt)
{
    /// <summary>Tells whether it is accepted at a time.</summary>
    public bool HoldsAt(DateTimeOffset time) => RevokedAt is null && (ExpiresAt is null || time < ExpiresAt);
}
