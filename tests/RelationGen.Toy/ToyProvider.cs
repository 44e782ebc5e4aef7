namespace RelationGen;

/// <summary>The way to the toy. Generated code registers it, as it does every provider package that is referenced.</summary>
public static class ToyProvider
{
    /// <summary>Makes every session on a <c>SqliteConnection</c> use the toy. May be called any number of times.</summary>
    public static void Register() => Dialect.Register(Toy.ToyDialect.Instance);
}
