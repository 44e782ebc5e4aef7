using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>What is under test: RelationGen, or a toy in the tests of the harness itself.</summary>
internal sealed record Subject(
    IReadOnlyList<Func<IIncrementalGenerator>> Generators,
    IReadOnlyList<Func<DiagnosticAnalyzer>> Analyzers,
    IReadOnlyList<Func<CodeFixProvider>> Fixes)
{
    private static readonly Lazy<Subject> Product = new(FindProduct);

    /// <summary>RelationGen's own, found by their attributes, as a compiler and an editor find them.</summary>
    public static Subject RelationGen => Product.Value;

    private static Subject FindProduct()
    {
        Assembly generator = Assembly.Load("RelationGen.Generator");
        Assembly fixes = Assembly.Load("RelationGen.CodeFixes");
        return new(
            Exported<IIncrementalGenerator, GeneratorAttribute>(generator),
            Exported<DiagnosticAnalyzer, DiagnosticAnalyzerAttribute>(generator),
            Exported<CodeFixProvider, ExportCodeFixProviderAttribute>(fixes));
    }

    private static Func<T>[] Exported<T, TAttribute>(Assembly assembly) where TAttribute : Attribute =>
        [.. assembly.GetTypes()
            .Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(T)) && type.IsDefined(typeof(TAttribute), inherit: false))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .Select(type => new Func<T>(() => (T)Activator.CreateInstance(type, nonPublic: true)!))];
}
