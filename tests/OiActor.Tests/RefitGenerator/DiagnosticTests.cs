using Microsoft.CodeAnalysis;

namespace OiActor.Tests.RefitGenerator;

/// <summary>Whatever lies outside the subset is a build error at the place where it is written.</summary>
internal sealed class DiagnosticTests
{
    private const string Returning = "Task<ApiResponse<int>>";

    // Interfaces.
    [TestCase("interface IApi<T> { [Get(\"/\")] Task<ApiResponse<T>> M(); }", "OIR001", "IApi")]
    [TestCase("interface IApi : IDisposable { [Get(\"/\")] Task<IApiResponse> M(); }", "OIR001", "IApi")]
    [TestCase("partial interface IApi { [Get(\"/\")] Task<IApiResponse> M(); } partial interface IApi { }", "OIR001", "IApi")]
    [TestCase("class Outer { private interface IApi { [Get(\"/\")] Task<IApiResponse> M(); } }", "OIR001", "IApi")]
    [TestCase("class Outer<T> { internal interface IApi { [Get(\"/\")] Task<IApiResponse> M(); } }", "OIR001", "IApi")]
    [TestCase("file interface IApi { [Get(\"/\")] Task<IApiResponse> M(); }", "OIR001", "IApi")]

    // Members.
    [TestCase("interface IApi { [Get(\"/\")] Task<IApiResponse> M(); Task<IApiResponse> Other(); }", "OIR002", "Other")]
    [TestCase("interface IApi { [Get(\"/\")] Task<IApiResponse> M(); int Other { get; } }", "OIR002", "Other")]
    [TestCase("interface IApi { [Get(\"/\"), Put(\"/\")] Task<IApiResponse> M(); }", "OIR002", "M")]
    [TestCase("interface IApi { [Get(\"/\")] Task<ApiResponse<T>> M<T>(); }", "OIR002", "M")]
    [TestCase("interface IApi { [Get(\"/\")] Task<IApiResponse> M() => throw new Exception(); }", "OIR002", "M")]
    [TestCase("interface IApi { [Get(\"/\")] static Task<IApiResponse> M() => throw new Exception(); }", "OIR002", "M")]
    public void An_interface_or_member_of_another_kind_is_refused(string source, string id, string place) =>
        Check(source, id, place);

    [TestCase("")]
    [TestCase("x")]
    [TestCase("/a b")]
    [TestCase("/a#b")]
    [TestCase("/a?")]
    [TestCase("/{a")]
    [TestCase("/a}")]
    [TestCase("/{}")]
    [TestCase("/{{a}}")]
    [TestCase("/x?a={a}")]
    public void A_malformed_path_is_refused(string path) =>
        Check($$"""interface IApi { [Get("{{path}}")] {{Returning}} Method(int a); }""", "OIR003", "Method");

    [TestCase("/{b}", "int a")]
    [TestCase("/{a}", "[AliasAs(\"b\")] int a")]
    [TestCase("/{A}", "int a")]
    [TestCase("/{a.Length}", "string a")]
    public void A_placeholder_that_no_parameter_fills_is_refused(string path, string parameter) =>
        Check($$"""interface IApi { [Get("{{path}}")] {{Returning}} Method({{parameter}}); }""", "OIR004", "Method");

    [TestCase("void")]
    [TestCase("Task")]
    [TestCase("Task<int>")]
    [TestCase("ApiResponse<int>")]
    [TestCase("ValueTask<ApiResponse<int>>")]
    [TestCase("Task<ApiResponse<string>>")]
    [TestCase("Task<ApiResponse<MemoryStream>>")]
    [TestCase("Task<ApiResponse<HttpContent>>")]
    [TestCase("Task<HttpResponseMessage>")]
    [TestCase("Task<Stream>")]
    public void An_unsupported_return_type_is_refused(string type) =>
        Check($$"""interface IApi { [Get("/")] {{type}} Method(); }""", "OIR005", "Method");

    [TestCase("/", "bool p")]
    [TestCase("/", "bool? p")]
    [TestCase("/", "object p")]
    [TestCase("/", "char p")]
    [TestCase("/", "Version p")]
    [TestCase("/", "FileAccess p")]
    [TestCase("/", "in int p")]
    [TestCase("/", "[Query(CollectionFormat.Multi)] bool[] p")]
    [TestCase("/", "[Header(\"X\")] int p")]
    [TestCase("/{p}", "int? p")]
    [TestCase("/{p}", "string? p")]
    [TestCase("/{p}", "int[] p")]
    public void An_unsupported_parameter_type_is_refused(string path, string parameter) =>
        CheckParameter(path, parameter, "OIR006");

    [TestCase("int[] p")]
    [TestCase("[Query] List<string> p")]
    [TestCase("[Query(CollectionFormat.RefitParameterFormatter)] int[] p")]
    [TestCase("[Query(CollectionFormat.Multi)] int p")]
    [TestCase("[Query(CollectionFormat = CollectionFormat.Multi)] string p")]
    public void A_collection_that_is_not_marked_and_a_scalar_that_is_are_refused(string parameter) =>
        CheckParameter("/", parameter, "OIR007");

    [TestCase("[Body] string p")]
    [TestCase("[Body] byte[] p")]
    [TestCase("[Body] object p")]
    [TestCase("[Body] MemoryStream p")]
    [TestCase("[Body] int first, [Body] int p")]
    public void An_unsupported_body_is_refused(string parameter) =>
        Check($$"""interface IApi { [Post("/")] {{Returning}} Method({{parameter}}); }""", "OIR008", "p");

    [Test]
    public void A_body_on_a_GET_is_refused() => CheckParameter("/", "[Body] int p", "OIR008");

    [TestCase("[Headers(\"X\")] interface IApi { [Get(\"/\")] Task<IApiResponse> M(); }", "IApi")]
    [TestCase("interface IApi { [Get(\"/\"), Headers(\"X:\")] Task<IApiResponse> M(); }", "M")]
    [TestCase("interface IApi { [Get(\"/\"), Headers(\"A: b\", \": c\")] Task<IApiResponse> M(); }", "M")]
    [TestCase("interface IApi { [Get(\"/\"), Headers(\"A: b\\r\\nC: d\")] Task<IApiResponse> M(); }", "M")]
    [TestCase("interface IApi { [Get(\"/\")] Task<IApiResponse> M([Header(\"a b\")] string p); }", "p")]
    public void A_malformed_header_is_refused(string source, string place) => Check(source, "OIR009", place);

    [TestCase("CancellationToken p, int a")]
    [TestCase("CancellationToken p, CancellationToken q")]
    public void A_cancellation_token_that_is_not_last_is_refused(string parameters) => CheckParameter("/", parameters, "OIR010");

    [TestCase("/{p}", "[Query] int p")]
    [TestCase("/", "[Header(\"X\"), Query] string p")]
    [TestCase("/", "[Header(\"X\"), AliasAs(\"y\")] string p")]
    [TestCase("/", "[Body, Query] int p")]
    [TestCase("/", "[AliasAs(\"\")] int p")]
    [TestCase("/", "[Query] CancellationToken p")]
    public void Attributes_that_contradict_each_other_are_refused(string path, string parameter) =>
        CheckParameter(path, parameter, "OIR011");

    [TestCase("[Query(Format = \"x\")] string p")]
    [TestCase("[Query(Format = \"x\")] DayOfWeek p")]
    public void A_format_without_effect_is_refused(string parameter) => CheckParameter("/", parameter, "OIR012");

    [Test]
    public void Every_problem_of_an_interface_is_reported_at_once() =>
        Assert.That(
            GeneratorRun.Diagnose($"interface IApi {{ [Get(\"x\")] {Returning} A(); [Get(\"/{{b}}\")] {Returning} B(bool c, int[] d); }}")
                .Select(d => d.Id),
            Is.EqualTo(["OIR003", "OIR006", "OIR007"]));

    private static void CheckParameter(string path, string parameter, string id) =>
        Check($$"""interface IApi { [Get("{{path}}")] {{Returning}} Method({{parameter}}); }""", id, "p");

    private static void Check(string source, string id, string place)
    {
        var diagnostics = GeneratorRun.Diagnose(source);
        Assert.That(diagnostics.Select(d => d.Id).Distinct(), Is.EqualTo([id]));
        Assert.That(diagnostics, Has.All.Property(nameof(Diagnostic.Severity)).EqualTo(DiagnosticSeverity.Error));
        var span = diagnostics[0].Location.SourceSpan;
        Assert.That(source.Substring(span.Start, span.Length), Is.EqualTo(place));
        Assert.That(diagnostics[0].Location.GetLineSpan().Path, Is.EqualTo("Api.cs"));
    }
}
