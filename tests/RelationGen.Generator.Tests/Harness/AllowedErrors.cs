using Microsoft.CodeAnalysis;
using Xunit;

namespace RelationGen.Generator.Tests.Harness;

/// <summary>
/// The compiler errors that a test expects, by id: <c>"CS0751, CS9248"</c>. Each must occur, so that the list stays true;
/// <c>"CS9248?"</c> may occur (compilers differ).
/// </summary>
internal static class AllowedErrors
{
    public static void Assert(IEnumerable<Diagnostic> diagnostics, string allowed)
    {
        string[] ids = allowed.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
        Diagnostic[] found = [.. diagnostics];
        Diagnostic[] surprising = [.. found.Where(d => !ids.Any(id => id.TrimEnd('?') == d.Id))];
        if (surprising.Length > 0)
        {
            Xunit.Assert.Fail($"The compiler says:\n{string.Join("\n", surprising.Select(DiagnosticText.Describe))}");
        }

        string[] absent = [.. ids.Where(id => !id.EndsWith('?') && found.All(d => d.Id != id))];
        if (absent.Length > 0)
        {
            Xunit.Assert.Fail($"Allowed, but the compiler does not report it: {string.Join(", ", absent)}");
        }
    }
}
