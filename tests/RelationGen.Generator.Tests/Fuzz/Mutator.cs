using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.Generator.Tests.Harness;

namespace RelationGen.Generator.Tests.Fuzz;

/// <summary>Makes sources as they are while somebody types, moves code about and renames: correct projects with a few changes at random, the same ones for a seed.</summary>
internal sealed class Mutator(int seed)
{
    /// <summary>Short sources break as often as long ones, and sooner.</summary>
    private const int Longest = 2200;

    private static readonly string[] Types =
        ["int", "long", "string", "string?", "Guid", "DateTime", "decimal", "byte[]", "bool", "object", "uint?", "Missing", "DayOfWeek", "List<string>", "IReadOnlyList<long>", "(int, int)", "dynamic", "int*", "void"];

    private static readonly string[] Attributes =
    [
        "[Key]", "[NotMapped]", "[Column(\"a\\nb\")]", "[Column(\"id\")]", "[Column(TypeName = \"text\")]", "[Collation(\"NOCASE\")]", "[Obsolete]", "[Obsolete(\"x\", true)]", "[ConcurrencyCheck]",
        "[Table(\"t\")]", "[Relation(RelationType.ManyToOne)]", "[Relation(RelationType.OneToMany)]", "[Relation(RelationType.ManyToMany)]", "[Relation(RelationType.OneToOne)]", "[ForeignKey(\"Id\")]",
        "[Relation(RelationType.MorphTo)]", "[Relation(RelationType.MorphMany)]", "[Relation]", "[MorphName(\"m\")]", "[Unique(\"Id\")]", "[Index(\"Nothing\")]", "[Required]", "[DatabaseGenerated(DatabaseGeneratedOption.Computed)]",
        "[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")]", "[CLSCompliant(false)]", "[InverseProperty(\"Posts\")]",
        "[View(typeof(Note))]", "[View(typeof(int))]", "[View]", "[From(\"Id\")]", "[From(\"Notes\", \"Id\")]", "[From(Value = \"Length\")]",
        "[From(\"Reader\", Aggregate = Aggregate.Sum)]",
    ];

    private static readonly string[] Modifiers = ["public", "private", "internal", "protected", "static", "abstract", "sealed", "virtual", "override", "new", "required", "partial", "readonly", "file", "private protected", "unsafe", ""];

    private static readonly string[] Names =
        ["value", "field", "Id", "id", "Query", "Find", "RelationMap", "Table", "Columns", "Read", "_table", "source", "target", "Equals", "GetHashCode", "ToString", "Set", "Include", "@class", "where", "State", "On", "Model", "ViewMap", "Plan", "Presence", "lists", "Relations"];

    private static readonly Lazy<string[][]> Projects = new(ReadProjects);

    private readonly Random _random = new(seed);

    /// <summary>The next project.</summary>
    public string[] Next()
    {
        string[] files = [.. Pick(Projects.Value)];
        for (int changes = _random.Next(1, 5); changes > 0; changes--)
        {
            int file = _random.Next(files.Length);
            files[file] = Change(files[file]);
        }

        return files;
    }

    private static string[][] ReadProjects()
    {
        string[] fixtures = [.. Directory.GetFiles(Path.Combine(TestEnvironment.Sources, "Fixtures"), "input.cs", SearchOption.AllDirectories), .. Directory.GetFiles(Path.Combine(TestEnvironment.Sources, "WellFormed"), "*.cs", SearchOption.AllDirectories)];
        return
        [
            .. fixtures.Order(StringComparer.Ordinal)
                .Where(path => !Path.GetFileName(path).StartsWith("Ticket", StringComparison.Ordinal))
                .Select(path => File.ReadAllText(path).ReplaceLineEndings("\n"))
                .Where(text => text.Length < Longest)
                .Select(text => new[] { text }),
        ];
    }

    private string Change(string text) => _random.Next(20) switch
    {
        0 => text[.._random.Next(text.Length + 1)],
        1 => AtToken(text, token => ""),
        2 => AtToken(text, token => token + " " + token),
        3 or 4 => AtToken(text, token => Pick(Identifiers(text)), SyntaxKind.IdentifierToken),
        5 => AtToken(text, token => Recase(token), SyntaxKind.IdentifierToken),
        6 => AtToken(text, token => Pick(Names), SyntaxKind.IdentifierToken),
        7 or 8 => AtNode<TypeSyntax>(text, _ => Pick(Types)),
        9 => AtNode<TypeSyntax>(text, type => type.EndsWith('?') ? type[..^1] : type + "?"),
        10 or 11 => AtNode<MemberDeclarationSyntax>(text, member => Pick(Attributes) + " " + member),
        12 => AtNode<AttributeListSyntax>(text, _ => ""),
        13 => AtNode<AttributeArgumentSyntax>(text, _ => Pick(["null", "\"\"", "\"a\\nb\"", "1", "typeof(Missing)", "nameof(Missing)", "Fields = []", "Name = \"value\"", "Field = \"Id\"", "Through = typeof(int)", "Where = \"Id\"", "Optional = true", "Owner = true", "Take = -1", "Aggregate = Aggregate.Sum", "Value = \"Length\"", "OrderBy = \"ByText\""])),
        14 => AtToken(text, _ => Pick(Modifiers), SyntaxKind.PublicKeyword, SyntaxKind.PartialKeyword, SyntaxKind.StaticKeyword, SyntaxKind.RequiredKeyword, SyntaxKind.PrivateKeyword),
        15 => AtNode<TypeDeclarationSyntax>(text, type => type + "\n" + Recase(type, type)),
        16 => AtNode<BaseListSyntax>(text, _ => _random.Next(2) == 0 ? "" : ": Missing"),
        17 => AtNode<AccessorListSyntax>(text, _ => Pick(["{ get; }", "{ set; }", "{ init; }", "{ get; init; }", "{ get; private set; }", "{ private get; set; }", "{ get => throw null!; }", "{ get; set { } }", "{"])),
        18 => AtToken(text, token => Pick(["class", "struct", "record", "record struct", "interface", "enum"]), SyntaxKind.ClassKeyword, SyntaxKind.RecordKeyword),
        _ => AtNode<MemberDeclarationSyntax>(text, member => _random.Next(3) == 0 ? member + "\n" + member : ""),
    };

    private string AtToken(string text, Func<string, string> change, params SyntaxKind[] kinds)
    {
        SyntaxToken[] tokens = [.. Parse(text).DescendantTokens().Where(token => token.Span.Length > 0 && (kinds.Length == 0 || kinds.Contains(token.Kind())))];
        return tokens.Length == 0 ? text : Replace(text, Pick(tokens).Span, change);
    }

    private string AtNode<T>(string text, Func<string, string> change)
        where T : SyntaxNode
    {
        T[] nodes = [.. Parse(text).DescendantNodes().OfType<T>().Where(node => node.Span.Length > 0)];
        return nodes.Length == 0 ? text : Replace(text, Pick(nodes).Span, change);
    }

    private static string Replace(string text, Microsoft.CodeAnalysis.Text.TextSpan span, Func<string, string> change) =>
        new StringBuilder(text).Remove(span.Start, span.Length).Insert(span.Start, change(text.Substring(span.Start, span.Length))).ToString();

    private static string[] Identifiers(string text) => [.. Parse(text).DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.Text).Append("x").Distinct()];

    private static string Recase(string name) => name.Any(char.IsLower) ? name.ToUpperInvariant() : name.ToLowerInvariant();

    /// <summary>A copy of a class whose name differs in case only.</summary>
    private static string Recase(string type, string copy)
    {
        SyntaxToken name = Parse(type).DescendantNodesAndSelf().OfType<TypeDeclarationSyntax>().Select(found => found.Identifier).FirstOrDefault();
        return name.Span.Length == 0 ? copy : Replace(copy, name.Span, Recase);
    }

    private static SyntaxNode Parse(string text) => CSharpSyntaxTree.ParseText(text, UserProject.ParseOptions(HarnessOptions.Snippet)).GetRoot();

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];
}
