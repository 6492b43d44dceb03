using System.Text.RegularExpressions;
using System.Xml.Linq;
using OiActor.Tests.Documentation;

namespace OiActor.Tests.Architecture;

/// <summary>Versions are exact and stand in one place.</summary>
internal sealed partial class PackageTests
{
    private static readonly XElement Central = XElement.Load(Path.Combine(Repository.Root, "Directory.Packages.props"));

    private static readonly string[] Projects =
    [
        .. ((string[])["src", "tests"]).SelectMany(folder =>
            Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.csproj", SearchOption.AllDirectories)),
    ];

    [GeneratedRegex(@"^\d+(\.\d+){1,3}(-[0-9A-Za-z.-]+)?$")]
    private static partial Regex Exact { get; }

    [Test]
    public void Every_version_is_exact()
    {
        var properties = Central.Descendants("PropertyGroup").Elements().ToDictionary(p => $"$({p.Name})", p => p.Value, StringComparer.Ordinal);
        var loose = Central.Descendants("PackageVersion")
            .Select(package => (Name: package.Attribute("Include")!.Value, Version: package.Attribute("Version")!.Value))
            .Where(package => !Exact.IsMatch(properties.GetValueOrDefault(package.Version, package.Version)));

        Assert.That(Central.Descendants("PackageVersion").Count(), Is.GreaterThan(5));
        Assert.That(loose, Is.Empty);
    }

    [Test]
    public void No_project_has_versions_of_its_own()
    {
        Assert.That(Projects, Has.Length.GreaterThanOrEqualTo(4));
        foreach (string project in Projects)
            Assert.That(
                XElement.Load(project).Descendants("PackageReference").Where(p => p.Attribute("Version") is not null || p.Attribute("VersionOverride") is not null),
                Is.Empty,
                project);
    }

    [Test]
    public void Every_project_has_its_lock_file()
    {
        foreach (string project in Projects)
            Assert.That(Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"), Does.Exist);
    }

    [Test]
    public void The_SDK_is_pinned()
    {
        var sdk = Repository.Json("global.json").GetProperty("sdk");

        Assert.That(sdk.GetProperty("version").GetString(), Does.Match(@"^\d+\.\d+\.\d{3}$"));
        Assert.That(sdk.GetProperty("rollForward").GetString(), Is.EqualTo("disable"));
    }
}
