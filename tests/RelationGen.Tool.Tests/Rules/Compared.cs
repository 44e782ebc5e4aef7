using System.Reflection;
using RelationGen.Infrastructure;

namespace RelationGen.Tool.Tests.Rules;

/// <summary>What the rules say of a class beside a database.</summary>
internal static class Compared
{
    /// <summary>The rules that say something, in the order of the class.</summary>
    public static string[] Rules<T>(SchemaSnapshot snapshot)
    {
        Type map = typeof(T).GetNestedType("RelationMap", BindingFlags.Public | BindingFlags.NonPublic)!;
        CodeEntity entity = CodeReader.Read(map.GetCustomAttribute<EntityModelAttribute>()!.Model)!;
        return [.. SchemaRules.Check(entity, snapshot).Where(finding => !finding.IsInfo).Select(finding => finding.Rule)];
    }
}
