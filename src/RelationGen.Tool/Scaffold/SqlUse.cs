using System.Text.RegularExpressions;

namespace RelationGen.Tool.Scaffold;

/// <summary>Whether SQL of the database can stand in an attribute.</summary>
internal static partial class SqlUse
{
    /// <summary>Why it cannot, as half of a sentence; null where it can.</summary>
    public static string? Flaw(TablePlan plan, string? sql)
    {
        if (string.IsNullOrWhiteSpace(sql))
            return "its text could not be read";

        // The product takes a name in braces for a property.
        if (Braces().IsMatch(sql))
            return "it has a word in braces";

        IEnumerable<string> leftOut = plan.Table.Columns.Select(column => column.Name).Except(plan.Properties.Select(property => property.Column.Name));
        return leftOut.FirstOrDefault(column => sql.Contains(column, StringComparison.OrdinalIgnoreCase)) is { } missing
            ? $"the column {missing} has no property"
            : null;
    }

    [GeneratedRegex(@"\{[^{}\s,:'""]+\}", RegexOptions.CultureInvariant)]
    private static partial Regex Braces();
}
