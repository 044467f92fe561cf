using Cutset.Core.Machine;

namespace Cutset.Core.Tests.Machine;

public sealed class ReadAheadTests
{
    private bool _isReading;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1024)]
    [InlineData(50_001)]
    public void All_elements_come_in_their_order(int count) => Assert.Equal(
        Enumerable.Range(0, count), ReadAhead.Of(Enumerable.Range(0, count), TestContext.Current.CancellationToken));

    [Fact]
    public void A_failure_of_the_reader_comes_as_it_was_and_ends_the_reading()
    {
        var taken = 0;

        var failure = Assert.Throws<InvalidDataException>(() =>
        {
            foreach (var _ in ReadAhead.Of(Failing(), TestContext.Current.CancellationToken)) { taken++; }
        });

        Assert.Equal("row 5000", failure.Message);
        Assert.True(taken <= 5000);

        static IEnumerable<int> Failing()
        {
            for (var row = 0; row < 5000; row++) { yield return row; }
            throw new InvalidDataException("row 5000");
        }
    }

    [Fact]
    public void The_reader_has_ended_when_the_caller_stops_early()
    {
        _ = ReadAhead.Of(Endless(), TestContext.Current.CancellationToken).Take(10).ToList();

        Assert.False(Volatile.Read(ref _isReading));
    }

    [Fact]
    public async Task Cancelling_ends_both()
    {
        using var cancelling = new CancellationTokenSource();
        var working = Task.Run(
            () =>
            {
                foreach (var number in ReadAhead.Of(Endless(), cancelling.Token))
                {
                    if (number == 100_000) { cancelling.Cancel(); }
                }
            },
            TestContext.Current.CancellationToken);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => working);

        Assert.False(Volatile.Read(ref _isReading));
    }

    private IEnumerable<int> Endless()
    {
        Volatile.Write(ref _isReading, true);
        try
        {
            for (var i = 0; ; i = unchecked(i + 1)) { yield return i; }
        }
        finally
        {
            Volatile.Write(ref _isReading, false);
        }
    }
}
