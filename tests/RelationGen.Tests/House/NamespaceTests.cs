using System.ComponentModel;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace RelationGen.Tests.House;

/// <summary>Who names a type decides its namespace: users have one, and need no other for what they do every day.</summary>
public sealed partial class NamespaceTests
{
    private static readonly ILookup<string?, Type> Public = typeof(DbSession).Assembly.GetExportedTypes().Where(type => !type.IsNested).ToLookup(type => type.Namespace);

    [Fact]
    public void There_are_three()
        => Assert.Equal(["RelationGen", "RelationGen.Infrastructure", "RelationGen.Model"], Public.Select(types => types.Key).Order(StringComparer.Ordinal));

    [Fact]
    public void Completion_lists_leave_the_infrastructure_out()
        => Assert.Equal([], Public["RelationGen.Infrastructure"].Where(type => type.GetCustomAttribute<EditorBrowsableAttribute>()?.State != EditorBrowsableState.Never));

    /// <summary>They are found by their namespace alone, which is the users'.</summary>
    [Fact]
    public void Extension_methods_are_where_users_look()
        => Assert.Equal([], Public.Where(types => types.Key != "RelationGen").SelectMany(types => types).Where(type => type.IsDefined(typeof(ExtensionAttribute))));

    [Fact]
    public void Programs_to_read_name_nothing_else()
    {
        string[] programs = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "samples"), "*.cs*", SearchOption.AllDirectories).Select(Repository.PathOf)
            .Where(path => !path.Split('/').Any(part => part is "obj" or "bin")), "README.md", "docs/queries.md"];
        Assert.True(programs.Length > 5);
        Assert.Equal([], programs.Where(path => Others().IsMatch(Repository.Read(path))));
    }

    [GeneratedRegex(@"RelationGen\.(Infrastructure|Model)\b")]
    private static partial Regex Others();
}
