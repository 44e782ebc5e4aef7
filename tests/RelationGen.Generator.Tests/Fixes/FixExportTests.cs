using System.Composition;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using RelationGen.CodeFixes;
using RelationGen.Generator.Diagnostics;
using Xunit;

namespace RelationGen.Generator.Tests.Fixes;

public sealed class FixExportTests
{
    public static TheoryData<Type> Fixes() =>
        [.. typeof(RelationFix).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(CodeFixProvider)))];

    [Theory]
    [MemberData(nameof(Fixes))]
    public void Editors_find_every_fix(Type fix)
    {
        var export = fix.GetCustomAttribute<ExportCodeFixProviderAttribute>();
        Assert.NotNull(export);
        Assert.Equal(fix.Name, export.Name);
        Assert.Equal([LanguageNames.CSharp], export.Languages);
        Assert.NotNull(fix.GetCustomAttribute<SharedAttribute>());

        var provider = (CodeFixProvider)Activator.CreateInstance(fix)!;
        Assert.Equal([FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution], provider.GetFixAllProvider()!.GetSupportedFixAllScopes());
        Assert.All(provider.FixableDiagnosticIds, id => Assert.Contains(Descriptors.All, rule => rule.Id == id));
    }
}
