using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Generator.Benchmarks;

/// <summary>A project of entities with three relations each, among 600 files that have nothing to do with them.</summary>
internal sealed class LargeProject
{
    private const int UnrelatedFiles = 600;

    private static string ReferenceAssemblies =>
        typeof(LargeProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ReferenceAssemblies").Value!;

    /// <summary>The assemblies of the framework.</summary>
    public static IEnumerable<string> ReferencedFiles => Directory.GetFiles(ReferenceAssemblies, "*.dll");

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. ReferencedFiles.Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "RelationGen.dll")),
    ]);

    public LargeProject(int entities)
    {
        Entities = entities;
        Texts = new EntityTexts(entities);
        Compilation = CSharpCompilation.Create(
            "App",
            Enumerable.Range(0, entities).Select(i => Parse(EntityFile(i), Texts.Entity(i)))
                .Concat(Enumerable.Range(0, UnrelatedFiles).Select(i => Parse(UnrelatedFile(i), Unrelated(i))))
                .Append(Parse("Usings.cs", EntityTexts.Usings)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13);

    public int Entities { get; }

    public EntityTexts Texts { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The entity in the middle, which the edits change.</summary>
    public int Middle => Entities / 2;

    public static string UnrelatedFile(int i) => string.Create(CultureInfo.InvariantCulture, $"Services/Service{i:000}.cs");

    public string EntityFile(int i) => "Entities/" + Texts.Name(i) + ".cs";

    /// <summary>The project with other texts in some of its files.</summary>
    public CSharpCompilation With(CSharpCompilation compilation, IEnumerable<(string File, string Text)> files)
    {
        foreach ((string file, string text) in files)
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(tree => tree.FilePath == file), Parse(file, text));

        return compilation;
    }

    /// <summary>A class with members of the usual kinds, and attributes of the usual kinds.</summary>
    public static string Unrelated(int i, int body = 0) => $$"""
        using System.Diagnostics;

        namespace App.Services;

        [DebuggerDisplay("{Name}")]
        public sealed class Service{{i.ToString("000", CultureInfo.InvariantCulture)}}(string name)
        {
            private readonly Dictionary<string, int> _counts = [];

            public string Name { get; } = name;

            [Obsolete("Use Add.")]
            public void Increment(string key) => Add(key, {{body.ToString(CultureInfo.InvariantCulture)}});

            public int Add(string key, int by)
            {
                _counts.TryGetValue(key, out int count);
                return _counts[key] = count + by;
            }
        }
        """;

    private static SyntaxTree Parse(string file, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, file, System.Text.Encoding.UTF8);
}
