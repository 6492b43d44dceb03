using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using OiActor.RefitGenerator;

namespace OiActor.Tests.RefitGenerator;

/// <summary>The generated source as the compiler sees it, and how little is done twice.</summary>
internal sealed class GeneratorTests
{
    private const string Source = """
        namespace Some.Where_else
        {
            public static class Outer
            {
                internal interface IApi
                {
                    [Get("/a/{id}?x=1")]
                    Task<ApiResponse<int>> Ask(long id, string? q, CancellationToken token);
                }
            }
        }
        """;

    [Test]
    public void The_client_is_one_expression_per_request()
    {
        var result = GeneratorRun.Driver().RunGenerators(GeneratorRun.Compile(Source)).GetRunResult().Results.Single();
        Assert.That(result.GeneratedSources.Single().HintName, Is.EqualTo("Some_Where__else_Outer_IApi.g.cs"));
        Assert.That(result.GeneratedSources.Single().SourceText.ToString(), Does.EndWith("""

                    global::System.Threading.Tasks.Task<global::Refit.ApiResponse<int>> global::Some.Where_else.Outer.IApi.@Ask(long @id, string? @q, global::System.Threading.CancellationToken @token) =>
                        this.Request(global::System.Net.Http.HttpMethod.Get)
                            .Path("/a/")
                            .Segment(@id.ToString(null, global::System.Globalization.CultureInfo.InvariantCulture))
                            .FixedQuery("x=1")
                            .Query("q", @q)
                            .Send<int>(@token);
                }
            }

            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void The_client_compiles_without_warnings() => Assert.That(GeneratorRun.Diagnose(Source), Is.Empty);

    [TestCase("interface INothing;")]
    [TestCase("interface INothing { void M(); }")]
    [TestCase("interface INothing { [Obsolete] void M(); }")]
    public void Other_interfaces_are_left_alone(string source)
    {
        var result = GeneratorRun.Driver().RunGenerators(GeneratorRun.Compile(source)).GetRunResult();
        Assert.That(result.GeneratedTrees, Is.Empty);
        Assert.That(result.Diagnostics, Is.Empty);
    }

    [TestCase(Source)]
    [TestCase("interface IApi { [Get(\"x\")] Task<IApiResponse> M(); }")]
    public void A_change_elsewhere_writes_nothing_anew(string source)
    {
        var compilation = GeneratorRun.Compile(source);
        var driver = GeneratorRun.Driver().RunGenerators(compilation);
        var first = driver.GetRunResult();

        var result = driver.RunGenerators(compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Unrelated;"))).GetRunResult();

        Assert.That(Reasons(result, ClientGenerator.ClientsStep), Is.All.AnyOf(
            IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged));
        Assert.That(
            result.Results.Single().TrackedOutputSteps.SelectMany(s => s.Value).SelectMany(s => s.Outputs).Select(o => o.Reason),
            Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
        Assert.That(
            result.GeneratedTrees.Select(t => t.ToString()),
            Is.EqualTo(first.GeneratedTrees.Select(t => t.ToString())));
    }

    [Test]
    public void The_same_compilation_is_not_even_read_again()
    {
        var compilation = GeneratorRun.Compile(Source);
        var driver = GeneratorRun.Driver().RunGenerators(compilation);
        Assert.That(
            Reasons(driver.RunGenerators(compilation).GetRunResult(), ClientGenerator.ClientsStep),
            Is.Not.Empty.And.All.EqualTo(IncrementalStepRunReason.Cached));
    }

    [Test]
    public void A_change_of_the_interface_is_written()
    {
        var compilation = GeneratorRun.Compile(Source);
        var driver = GeneratorRun.Driver().RunGenerators(compilation);
        var changed = GeneratorRun.Compile(Source.Replace("/a/{id}", "/b/{id}", StringComparison.Ordinal));
        var result = driver.RunGenerators(changed).GetRunResult();
        Assert.That(result.GeneratedTrees.Single().ToString(), Does.Contain(".Path(\"/b/\")"));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorDriverRunResult result, string step) =>
        result.Results.Single().TrackedSteps[step].SelectMany(s => s.Outputs).Select(o => o.Reason);
}
