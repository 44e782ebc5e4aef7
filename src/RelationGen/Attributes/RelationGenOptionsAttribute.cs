namespace RelationGen;

/// <summary>Options of the generator for one assembly.</summary>
/// <example><code>[assembly: RelationGenOptions(Naming = NamingPolicy.PascalCase)]</code></example>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class RelationGenOptionsAttribute : Attribute
{
    /// <summary>How tables and columns without an explicit name are called. Default: <see cref="NamingPolicy.SnakeCase"/>.</summary>
    public NamingPolicy Naming { get; set; }
}
