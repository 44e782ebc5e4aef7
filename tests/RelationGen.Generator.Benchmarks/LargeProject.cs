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

    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.ComponentModel.DataAnnotations;
        global using System.ComponentModel.DataAnnotations.Schema;
        global using RelationGen;
        """;

    private static string ReferenceAssemblies =>
        typeof(LargeProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "ReferenceAssemblies").Value!;

    private static readonly Lazy<ImmutableArray<MetadataReference>> References = new(() =>
    [
        .. Directory.GetFiles(ReferenceAssemblies, "*.dll").Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(Path.Combine(AppContext.BaseDirectory, "RelationGen.dll")),
    ]);

    public LargeProject(int entities)
    {
        Entities = entities;
        Compilation = CSharpCompilation.Create(
            "App",
            Enumerable.Range(0, entities).Select(i => Parse(EntityFile(i), Entity(i)))
                .Concat(Enumerable.Range(0, UnrelatedFiles).Select(i => Parse(UnrelatedFile(i), Unrelated(i))))
                .Append(Parse("Usings.cs", Usings)),
            References.Value,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.CSharp13);

    public int Entities { get; }

    public CSharpCompilation Compilation { get; }

    /// <summary>The entity in the middle, which the edits change.</summary>
    public int Middle => Entities / 2;

    public static string UnrelatedFile(int i) => string.Create(CultureInfo.InvariantCulture, $"Services/Service{i:000}.cs");

    public string EntityFile(int i) => "Entities/" + Name(i) + ".cs";

    /// <summary>The project with other texts in some of its files.</summary>
    public CSharpCompilation With(CSharpCompilation compilation, IEnumerable<(string File, string Text)> files)
    {
        foreach ((string file, string text) in files)
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.First(tree => tree.FilePath == file), Parse(file, text));

        return compilation;
    }

    /// <summary>An entity that stores the key of the next one, is referred to by the one before, and has a junction with the tenth after it.</summary>
    /// <param name="i">Its number.</param>
    /// <param name="keyType">The type of its key.</param>
    /// <param name="nextKeyType">The type of the next one's key.</param>
    /// <param name="extra">A further member.</param>
    /// <param name="body">What its method returns.</param>
    public string Entity(int i, string keyType = "long", string nextKeyType = "long", string extra = "", int body = 0) => $$"""
        namespace App.Entities;

        public partial class {{Name(i)}}
        {
            public {{keyType}} Id { get; set; }

            public {{nextKeyType}}? NextId { get; set; }

            public required string Title { get; set; }

            public string? Remark { get; set; }

            public int Rank { get; set; }

            public decimal Price { get; set; }

            public bool IsActive { get; set; }

            public DateTime CreatedAt { get; set; }
            {{extra}}

            [Relation(RelationType.ManyToOne)]
            public partial {{Name(i + 1)}}? Next { get; set; }

            [Relation(RelationType.OneToMany)]
            public partial IReadOnlyList<{{Name(i - 1)}}> Previous { get; }

            [Relation(RelationType.ManyToMany)]
            public partial IReadOnlyList<{{Name(i + 10)}}> Linked { get; }

            public int Count() => {{body.ToString(CultureInfo.InvariantCulture)}};
        }
        """;

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

    private string Name(int i) => "E" + ((i + Entities) % Entities).ToString("0000", CultureInfo.InvariantCulture);

    private static SyntaxTree Parse(string file, string text) => CSharpSyntaxTree.ParseText(text, ParseOptions, file, System.Text.Encoding.UTF8);
}
