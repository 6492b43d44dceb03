using System.Reflection;
using System.Xml.Linq;
using OiActor.Tests.Documentation;

namespace OiActor.Tests.Architecture;

/// <summary>What native code leaves out of the libraries is named as the libraries have it; a name they lack would leave out nothing.</summary>
internal sealed class UnreachedCodeTests
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static IEnumerable<(string Assembly, string Type, string Method)> Named =>
        from method in XDocument.Load(Path.Combine(Repository.Root, "src", "OiActor", "Unreached.xml")).Descendants("method")
        select (Name(method.Parent!.Parent!), Name(method.Parent!), method.Attribute("signature")!.Value);

    [Test]
    public void Something_is_left_out() => Assert.That(Named, Is.Not.Empty);

    [TestCaseSource(nameof(Named))]
    public void What_is_left_out_is_there((string Assembly, string Type, string Method) named)
    {
        var type = Assembly.Load(named.Assembly).GetType(named.Type, throwOnError: true)!;

        Assert.That(type.GetMethods(Any).Select(Signature), Does.Contain(named.Method));
    }

    private static string Name(XElement element) => element.Attribute("fullname")!.Value;

    private static string Signature(MethodInfo method) =>
        $"{method.ReturnType.FullName} {method.Name}({string.Join(',', method.GetParameters().Select(parameter => parameter.ParameterType.FullName))})";
}
