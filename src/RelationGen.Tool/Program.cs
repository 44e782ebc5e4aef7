namespace RelationGen.Tool;

/// <summary>The command <c>relationgen</c>.</summary>
internal static class Program
{
    private static int Main() => 0;
}
