using System.Globalization;

namespace RelationGen;

/// <summary>Composite keys as a table with the columns <c>key1</c>, <c>key2</c> and so on.</summary>
internal static class KeyTable
{
    /// <summary>The column of a part, from 0.</summary>
    public static string Part(int part) => "key" + (part + 1).ToString(CultureInfo.InvariantCulture);
}
