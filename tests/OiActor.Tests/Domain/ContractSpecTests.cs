using FsCheck;
using FsCheck.Fluent;
using OiActor.Domain;

namespace OiActor.Tests.Domain;

internal sealed class ContractSpecTests
{
    /// <summary>OKX's BTC-USDT-SWAP holds 0.01 BTC: 2,534,117 contracts are 25,341.17 BTC.</summary>
    private static readonly ContractSpec Hundredth = new(0.01m, ContractUnit.BaseCoins, 1);

    private static readonly ContractSpec HundredDollars = new(100, ContractUnit.UsDollars, 1);

    [Test]
    public void Contracts_of_coins_need_no_price() =>
        Assert.That(Hundredth.CoinsOf(new ContractCount(2_534_117), null), Is.EqualTo(new BaseQuantity(25_341.17m)));

    /// <summary>8,000 contracts of 100 dollars are 800,000 dollars: 16 coins at 50,000.</summary>
    [Test]
    public void Contracts_of_dollars_are_coins_at_a_price() =>
        Assert.That(HundredDollars.CoinsOf(new ContractCount(8_000), new Price(50_000)), Is.EqualTo(new BaseQuantity(16)));

    [Test]
    public void Contracts_of_dollars_are_no_coins_without_a_price()
    {
        Assert.That(HundredDollars.CoinsOf(new ContractCount(8_000), null), Is.Null);
        Assert.That(HundredDollars.ContractsOf(new BaseQuantity(16), null), Is.Null);
    }

    /// <summary>1000PEPEUSDT at 0.0049 is 0.0000049 dollars a PEPE, and 12 of its contracts are 12,000 PEPE.</summary>
    [Test]
    public void A_multiplied_contract_is_scaled_to_one_coin()
    {
        var spec = ContractSpec.Multiplied(1_000);

        Assert.That(spec.PriceOf(0.0049m), Is.EqualTo(new Price(0.0000049m)));
        Assert.That(spec.CoinsOf(new ContractCount(12), null), Is.EqualTo(new BaseQuantity(12_000)));
    }

    [TestCase(null)]
    [TestCase(0)]
    [TestCase(-1)]
    public void A_price_that_is_not_above_zero_is_none(int? quoted) => Assert.That(ContractSpec.OneCoin.PriceOf(quoted), Is.Null);

    [Test]
    public void A_price_too_small_for_one_coin_is_none_rather_than_zero() =>
        Assert.That(ContractSpec.Multiplied(1_000_000).PriceOf(0.0000000000000000000000000001m), Is.Null);

    [Test]
    public void Figures_that_fit_no_number_are_absent_and_no_error()
    {
        Assert.That(Hundredth.ContractsOf(new BaseQuantity(decimal.MaxValue), null), Is.Null);
        Assert.That(ContractSpec.Multiplied(1_000).CoinsOf(new ContractCount(decimal.MaxValue), null), Is.Null);
        Assert.That(HundredDollars.CoinsOf(new ContractCount(1_000_000), new Price(0.0000000000000000000000000001m)), Is.Null);
        Assert.That(HundredDollars.CoinsOf(new ContractCount(1), new Price(0)), Is.Null);
    }

    /// <summary>Division rounds its 28th digit, so that the way back may be off by as much.</summary>
    [Test]
    public void The_way_from_contracts_to_coins_and_back_changes_nothing() =>
        Prop.ForAll(Cases.ToArbitrary(), c =>
        {
            var there = c.Spec.CoinsOf(c.Count, c.Price);
            var back = c.Spec.ContractsOf(there!.Value, c.Price);
            return Math.Abs(back!.Value.Contracts - c.Count.Contracts) <= c.Count.Contracts * 0.000000000001m;
        }).QuickCheckThrowOnFailure();

    private static Gen<(ContractSpec Spec, ContractCount Count, Price Price)> Cases =>
        from size in Gen.Elements(0.0001m, 0.01m, 0.1m, 1m, 10m, 100m, 1_000m, 1_000_000m)
        from unit in Gen.Elements(ContractUnit.BaseCoins, ContractUnit.UsDollars)
        from count in Gen.Choose(0, int.MaxValue)
        from parts in Gen.Elements(1m, 8m, 1000m)
        from price in Gen.Choose(1, int.MaxValue)
        from scale in Gen.Elements(1m, 0.001m, 0.0000001m)
        select (new ContractSpec(size, unit, 1), new ContractCount(count / parts), new Price(price * scale));
}
