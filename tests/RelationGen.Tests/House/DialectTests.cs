using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace RelationGen.Tests.House;

/// <summary>What a database decides stands in one folder: no other source of the library names one, in code or in what it says.</summary>
public sealed class DialectTests
{
    private const string Dialects = "Dialects";

    private static readonly string[] Names = ["sqlite", "postgre", "npgsql"];

    [Fact]
    public void Only_the_dialects_name_a_database()
    {
        string[] named = [.. Library.Files.Where(file => !IsDialect(file)).SelectMany(NamesIn).Order(StringComparer.Ordinal)];
        Assert.Empty(named);
    }

    [Fact]
    public void The_dialects_do()
    {
        Assert.NotEmpty(Library.Files.Where(IsDialect).SelectMany(NamesIn));
    }

    private static bool IsDialect(SyntaxTree file) => Library.PathOf(file.FilePath).StartsWith(Dialects + "/", StringComparison.Ordinal);

    /// <summary>Identifiers and texts; comments may tell what they like.</summary>
    private static IEnumerable<string> NamesIn(SyntaxTree file) => file.GetRoot().DescendantTokens()
        .Where(token => Array.Exists(Names, name => token.ValueText.Contains(name, StringComparison.OrdinalIgnoreCase)))
        .Select(token => $"{Library.PathOf(file.FilePath)}: {token.ValueText}");
}
