using System.Text;
using Cutset.Core.Model;
using Cutset.Store.Access;

namespace Cutset.Store.Tests.Access;

public sealed class AccessStoreTests : IDisposable
{
    private readonly TemporaryWorkspace _temporary = new();
    private readonly Clock _clock = new();
    private readonly AccessStore _store;

    public AccessStoreTests() => _store = AccessStore.Open(_temporary.Workspace, _clock);

    [Fact]
    public void A_token_is_known_by_its_secret_alone()
    {
        var (token, secret) = _store.Create("press", AccessScopes.Read | AccessScopes.Decide, null, "ann");

        Assert.StartsWith(AccessStore.TokenPrefix, secret, StringComparison.Ordinal);
        Assert.Equal(token, _store.Verify(secret));
        Assert.Null(_store.Verify(secret + "A"));
        Assert.Null(_store.Verify(secret.ToUpperInvariant()));
        Assert.Null(_store.Verify(""));
        Assert.NotEqual(secret, _store.Create("other", AccessScopes.Read, null, "ann").Secret);
    }

    [Fact]
    public void The_secret_stands_in_no_file()
    {
        var (_, secret) = _store.Create("press", AccessScopes.Read, null, "ann");

        foreach (var path in Directory.GetFiles(_temporary.Root, "decisions.db*"))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            var text = reader.ReadToEnd();
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(secret[AccessStore.TokenPrefix.Length..], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_token_ends_on_its_day_and_when_it_is_revoked()
    {
        var (_, ending) = _store.Create("short", AccessScopes.Read, _clock.Now.AddDays(1), "ann");
        var (token, revoked) = _store.Create("long", AccessScopes.Read, null, "ann");

        Assert.NotNull(_store.Verify(ending));
        Assert.Equal([token with { RevokedAt = _clock.Now }], _store.Revoke("long", "bob"));
        Assert.Null(_store.Verify(revoked));
        Assert.Empty(_store.Revoke("long", "bob"));
        _clock.Now = _clock.Now.AddDays(1);
        Assert.Null(_store.Verify(ending));
        Assert.Equal(["short", "long"], _store.Tokens().Select(stored => stored.Name));
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        _store.Create("press", AccessScopes.Read, null, "ann");

        Assert.Throws<CutsetException>(() => _store.Create("press", AccessScopes.Read, null, "ann"));
        Assert.Throws<CutsetException>(() => _store.Create("none", AccessScopes.None, null, "ann"));
        Assert.Throws<CutsetException>(() => _store.Create("late", AccessScopes.Read, _clock.Now, "ann"));
    }

    [Fact]
    public void The_log_says_who_did_what_and_when()
    {
        _store.Create("press", AccessScopes.Read, null, "ann");
        _store.Revoke("press", "bob");
        _store.Note("press", "decision-add", "decision 1");

        using var again = AccessStore.Open(_temporary.Workspace, _clock);
        Assert.Equal(
            [("press", "decision-add"), ("bob", "token-revoke"), ("ann", "token-create")],
            again.Audit(10).Select(entry => (entry.Actor, entry.Action)));
        Assert.All(again.Audit(10), entry => Assert.Equal(_clock.Now, entry.At));
        Assert.Single(again.Audit(1));
    }

    [Fact]
    public void Every_decision_is_in_the_log()
    {
        using var decisions = _temporary.Workspace.OpenDecisions(_clock);
        var number = decisions.Add(new RecordKey("org:a"), new RecordKey("org:b"), Core.Resolution.Verdict.Same, "ann");
        decisions.AddMissing(
            [new(new RecordKey("org:a"), new RecordKey("org:c"), Core.Resolution.Verdict.Different, "eve", _clock.Now, "")]);
        Assert.True(decisions.Retract(number, "bob"));
        Assert.False(decisions.Retract(number, "bob"));

        Assert.Equal(
            [("bob", "decision-retract"), ("eve", "decision-add"), ("ann", "decision-add")],
            _store.Audit(10).Select(entry => (entry.Actor, entry.Action)));
    }

    [Fact]
    public void Decisions_of_an_older_version_stay()
    {
        using (var decisions = _temporary.Workspace.OpenDecisions(_clock))
        {
            decisions.Add(new RecordKey("org:a"), new RecordKey("org:b"), Core.Resolution.Verdict.Same, "ann");
        }

        _store.Create("press", AccessScopes.Read, null, "ann");

        using var after = _temporary.Workspace.OpenDecisions(_clock);
        Assert.Single(after.All());
    }

    public void Dispose()
    {
        _store.Dispose();
        _temporary.Dispose();
    }

    private sealed class Clock : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2026, 5, 1, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
