using OiActor.Domain;

namespace OiActor.Tests.Domain;

internal sealed class FailureKindsTests
{
    [Test]
    public void Every_kind_has_a_name_of_its_own_in_snake_case()
    {
        string[] names = [.. Enum.GetValues<FailureKind>().Select(kind => kind.Name())];

        Assert.That(names, Is.Unique);
        Assert.That(names, Has.All.Match("^[a-z]+(_[a-z]+)*$"));
        Assert.That(names, Does.Contain("timed_out"));
    }
}
