using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>Models are plain data: whatever the compiler owns would keep whole compilations alive and defeat caching.</summary>
internal static class ModelShape
{
    private static readonly Type[] RoslynTypes =
    [
        typeof(ISymbol), typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Compilation), typeof(SemanticModel),
        typeof(Location), typeof(AttributeData),
    ];

    /// <summary>Fails when a type of the namespace has a field of a Roslyn type, also as an array element or generic argument.</summary>
    public static void AssertNoRoslynTypes(Assembly assembly, string namespacePrefix) =>
        AssertNoRoslynTypes(assembly.GetTypes().Where(type =>
            type.Namespace == namespacePrefix || type.Namespace?.StartsWith(namespacePrefix + ".", StringComparison.Ordinal) == true));

    internal static void AssertNoRoslynTypes(IEnumerable<Type> types)
    {
        // Closures and iterators live for the length of one call.
        Type[] models = [.. types.Where(type => !type.IsEnum && !type.IsDefined(typeof(CompilerGeneratedAttribute)))];
        Assert.NotEmpty(models);
        string[] bad =
        [
            .. from model in models
               from field in InstanceFields(model)
               from part in Parts(field.FieldType)
               where IsForbidden(part)
               select $"{model.FullName}.{field.Name}: {part}",
        ];
        if (bad.Length > 0)
        {
            Assert.Fail($"Models hold what they must not:\n{string.Join("\n", bad.Distinct())}");
        }
    }

    /// <summary>Fails when a value of a pipeline step leads to an object of Roslyn's.</summary>
    public static void AssertNoRoslynValues(string step, object? value) =>
        AssertNoRoslynValues(step, value, new HashSet<object>(ReferenceEqualityComparer.Instance));

    private static void AssertNoRoslynValues(string path, object? value, HashSet<object> seen)
    {
        if (value is null or string or Type || value.GetType() is { IsPrimitive: true } or { IsEnum: true } || !seen.Add(value))
        {
            return;
        }

        if (RoslynTypes.Any(type => type.IsInstanceOfType(value)))
        {
            Assert.Fail($"A step's value holds an object of the compiler: {path} is {value.GetType()}");
        }

        if (value is Array items)
        {
            foreach (object? item in items)
            {
                AssertNoRoslynValues(path + "[]", item, seen);
            }

            return;
        }

        foreach (FieldInfo field in InstanceFields(value.GetType()))
        {
            AssertNoRoslynValues($"{path}.{field.Name}", field.GetValue(value), seen);
        }
    }

    private static bool IsForbidden(Type type) =>
        RoslynTypes.Any(roslyn => roslyn.IsAssignableFrom(type))
        || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>));

    private static IEnumerable<Type> Parts(Type type)
    {
        IEnumerable<Type> inner = type.HasElementType ? [type.GetElementType()!] : type.IsGenericType ? type.GetGenericArguments() : [];
        return inner.SelectMany(Parts).Prepend(type);
    }

    private static IEnumerable<FieldInfo> InstanceFields(Type type)
    {
        const BindingFlags Declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (Type? current = type; current is not null && current != typeof(object); current = current.BaseType)
        {
            foreach (FieldInfo field in current.GetFields(Declared))
            {
                yield return field;
            }
        }
    }
}
