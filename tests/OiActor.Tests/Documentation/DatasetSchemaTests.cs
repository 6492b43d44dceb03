using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using OiActor.Aggregation;
using OiActor.Domain;
using OiActor.Output;
using OiActor.Signals;

namespace OiActor.Tests.Documentation;

internal sealed class DatasetSchemaTests
{
    private static readonly JsonElement Fields = Repository.Json(".actor/dataset_schema.json").GetProperty("fields");

    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>A type of the output and where the schema describes it.</summary>
    private static IEnumerable<TestCaseData> Types()
    {
        var ofRecord = Fields.GetProperty("properties");
        var exchange = ofRecord.GetProperty("exchanges").GetProperty("additionalProperties");
        var ofExchange = exchange.GetProperty("properties");
        yield return new TestCaseData(typeof(DatasetRecord), Fields).SetArgDisplayNames("a record");
        yield return new TestCaseData(typeof(ExchangeRecord), exchange).SetArgDisplayNames("an exchange");
        yield return new TestCaseData(typeof(ContractRecord), ofExchange.GetProperty("contracts").GetProperty("items")).SetArgDisplayNames("a contract");
        yield return new TestCaseData(typeof(RatioRecord), ofExchange.GetProperty("ls").GetProperty("additionalProperties")).SetArgDisplayNames("a ratio");
        yield return new TestCaseData(typeof(MarginRecord), ofRecord.GetProperty("oi_by_margin")).SetArgDisplayNames("the total by margin");
        yield return new TestCaseData(typeof(VenueKindRecord), ofRecord.GetProperty("oi_by_venue_kind")).SetArgDisplayNames("the total by kind of venue");
        yield return new TestCaseData(typeof(KindRecord), ofRecord.GetProperty("ls").GetProperty("additionalProperties")).SetArgDisplayNames("ratios of a kind");
        yield return new TestCaseData(typeof(CoverageRecord), ofRecord.GetProperty("coverage")).SetArgDisplayNames("the coverage");
    }

    [TestCaseSource(nameof(Types))]
    public void The_schema_describes_every_field_in_its_order_and_no_other(Type type, JsonElement schema) =>
        Assert.That(
            schema.GetProperty("properties").EnumerateObject().Select(property => property.Name),
            Is.EqualTo(type.GetProperties().Select(NameOf)));

    [TestCaseSource(nameof(Types))]
    public void The_schema_says_of_every_field_what_it_holds_and_whether_it_may_be_null(Type type, JsonElement schema)
    {
        foreach (var property in type.GetProperties())
            Assert.That(
                TypesOf(schema.GetProperty("properties").GetProperty(NameOf(property))),
                Is.EquivalentTo(Expected(property)),
                NameOf(property));
    }

    [Test]
    public void Every_flag_is_named() =>
        Assert.That(Constants(typeof(Flags)).Where(flag => !Describes("flags", flag)), Is.Empty);

    [Test]
    public void Every_reason_for_an_absence_is_named()
    {
        var reasons = Constants(typeof(Absence)).Concat(Enum.GetValues<FailureKind>().Select(kind => kind.Name()));

        Assert.That(reasons.Where(reason => !Describes("missing", reason)), Is.Empty);
    }

    [Test]
    public void Every_kind_is_named()
    {
        Assert.That(Enum.GetValues<RatioKind>().Select(kind => kind.Name()).Where(kind => !Describes("ls", kind)), Is.Empty);
        Assert.That(PartsOf("oi_by_margin"), Is.EqualTo(Enum.GetValues<MarginKind>().Select(kind => kind.Name())));
        Assert.That(PartsOf("oi_by_venue_kind"), Is.EqualTo(Enum.GetValues<VenueKind>().Select(kind => kind.Name())));

        static IEnumerable<string> PartsOf(string field) =>
            Fields.GetProperty("properties").GetProperty(field).GetProperty("properties").EnumerateObject().Select(part => part.Name);
    }

    [Test]
    public void The_choices_of_the_schema_are_those_of_the_code()
    {
        Assert.That(Choices("skew_label"), Is.EqualTo(Enum.GetValues<SkewLabel>().Select(label => label.Name()).Append(null)));
        Assert.That(Choices("oi_basis"), Is.EqualTo(new[] { "one_sided", "reported" }));
    }

    /// <summary>What the serialised record is called by, read off the same attributes as the serialiser does.</summary>
    private static string NameOf(PropertyInfo property) =>
        property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static IEnumerable<string> Expected(PropertyInfo property)
    {
        var plain = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        yield return plain switch
        {
            _ when plain == typeof(string) => "string",
            _ when plain == typeof(decimal) => "number",
            _ when plain == typeof(int) || plain == typeof(long) => "integer",
            _ when plain.Name.StartsWith("IReadOnlyDictionary", StringComparison.Ordinal) => "object",
            _ when plain.Name.StartsWith("IReadOnlyList", StringComparison.Ordinal) => "array",
            _ when plain.Namespace == typeof(DatasetRecord).Namespace => "object",
            _ => throw new ArgumentException($"{property.Name} is of a type that the schema has no word for here."),
        };
        if (Nullability.Create(property).ReadState == NullabilityState.Nullable)
            yield return "null";
    }

    private static string?[] TypesOf(JsonElement field)
    {
        var type = field.GetProperty("type");
        return type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString())] : [type.GetString()];
    }

    private static IEnumerable<string?> Choices(string field) =>
        Fields.GetProperty("properties").GetProperty(field).GetProperty("enum").EnumerateArray().Select(choice => choice.GetString());

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    private static bool Describes(string field, string word) =>
        Fields.GetProperty("properties").GetProperty(field).GetProperty("description").GetString()!
            .Split([' ', ',', '.', ':', ';', '(', ')']).Contains(word);
}
