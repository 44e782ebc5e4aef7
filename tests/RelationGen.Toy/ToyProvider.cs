namespace RelationGen.Toy;

/// <summary>The way to the toy: what generated code calls for the provider packages, the tests call for this one.</summary>
public static class ToyProvider
{
    /// <summary>Makes every session on a <c>SqliteConnection</c> use the toy. May be called any number of times.</summary>
    public static void Register() => Dialect.Register(ToyDialect.Instance);
}
