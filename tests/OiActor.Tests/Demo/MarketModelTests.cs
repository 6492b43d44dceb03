using OiActor.Demo;

namespace OiActor.Tests.Demo;

internal sealed class MarketModelTests
{
    private static IReadOnlyList<MarketContract> Contracts => BinanceListing.Contracts(MarketAssets.Coins);

    [Test]
    public void An_hour_moves_open_interest_by_less_than_two_percent_and_moves_it()
    {
        foreach (var contract in Contracts)
            for (int hour = 0; hour < 48; hour++)
            {
                var at = DemoMarket.Instant.AddHours(hour);
                decimal before = MarketModel.At("binance", contract, at).OpenInterest;
                decimal after = MarketModel.At("binance", contract, at.AddHours(1)).OpenInterest;
                Assert.That(after / before, Is.EqualTo(1m).Within(0.02m), contract.Symbol);
            }
        Assert.That(
            MarketModel.At("binance", Contracts[0], DemoMarket.Instant.AddHours(1)).OpenInterest,
            Is.Not.EqualTo(MarketModel.At("binance", Contracts[0], DemoMarket.Instant).OpenInterest));
    }

    [Test]
    public void A_minute_moves_prices_by_less_than_a_thousandth()
    {
        foreach (var contract in Contracts)
        {
            var before = MarketModel.At("binance", contract, DemoMarket.Instant);
            var after = MarketModel.At("binance", contract, DemoMarket.Instant.AddMinutes(1));
            Assert.That(after.Mark / before.Mark, Is.EqualTo(1m).Within(0.001m), contract.Symbol);
        }
    }

    [Test]
    public void Figures_hang_together()
    {
        foreach (var contract in Contracts)
        {
            var figures = MarketModel.At("binance", contract, DemoMarket.Instant);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(figures.Mark / figures.Index, Is.EqualTo(1m).Within(0.002m), contract.Symbol);
                Assert.That(figures.Last, Is.InRange(figures.Low24h, figures.High24h), contract.Symbol);
                Assert.That(Math.Abs(figures.Change24h), Is.LessThan(0.2m), contract.Symbol);
                Assert.That(figures.OpenInterest, Is.Positive, contract.Symbol);
                Assert.That(figures.Volume, Is.Positive, contract.Symbol);
            }
        }
    }

    [Test]
    public void Bitcoin_has_about_ten_billion_dollars_over_the_three_venues()
    {
        decimal total = 0;
        foreach (var (venue, contracts) in new[]
                 {
                     ("binance", BinanceListing.Contracts(MarketAssets.Coins)),
                     ("okx", OkxListing.Contracts(MarketAssets.Coins)),
                     ("bitget", BitgetListing.Contracts(MarketAssets.Coins)),
                 })
            foreach (var contract in contracts.Where(c => c.Asset == MarketAssets.Bitcoin && c.Delivery is null && !c.Inverse))
            {
                var figures = MarketModel.At(venue, contract, DemoMarket.Instant);
                total += figures.OpenInterest * figures.Mark;
            }
        Assert.That(total, Is.InRange(8_000_000_000m, 12_000_000_000m));
    }

    [Test]
    public void Crowds_lean_from_extremely_long_to_extremely_short()
    {
        var ratios = Contracts.Select(c => MarketModel.Ratio("binance", c, "x", DemoMarket.Instant)).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ratios, Has.All.Positive);
            Assert.That(ratios.Max(), Is.GreaterThan(2.5m));
            Assert.That(ratios.Min(), Is.LessThan(0.4m));
            Assert.That(ratios.Count(r => r is > 0.7m and < 1.5m), Is.GreaterThan(10));
        }
    }

    [Test]
    public void Names_hash_to_the_same_numbers_everywhere()
    {
        // FNV-1a of the empty text is its offset basis; SplitMix64's mixer of it, worked out apart from this code.
        Assert.That(Seeded.Hash(""), Is.EqualTo(Mix(14695981039346656037)));

        static ulong Mix(System.UInt128 x)
        {
            var modulus = System.UInt128.One << 64;
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9 % modulus;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB % modulus;
            return (ulong)(x ^ (x >> 31));
        }
    }

    [Test]
    public void A_wave_stays_between_its_bounds_and_comes_back_after_its_period()
    {
        var period = TimeSpan.FromHours(7);
        for (int i = 0; i < 500; i++)
        {
            var at = DemoMarket.Instant.AddMinutes(i);
            decimal wave = Seeded.Wave("a", at, period);
            Assert.That(wave, Is.InRange(-1m, 1m));
            Assert.That(Seeded.Wave("a", at + period, period), Is.EqualTo(wave));
        }
    }
}
