namespace RelationGen;

/// <summary>A source of a relation and one of its targets, by their keys.</summary>
/// <param name="Source">
/// The key of the source; of several columns it is a value tuple: <c>(1, 7L)</c>. It is the primary key where the source holds the foreign
/// key, and otherwise what the foreign key references, which nearly always is the primary key too.
/// </param>
/// <param name="Target">
/// The key of the target: what the foreign key references where the source holds it, and otherwise its primary key.
/// </param>
/// <example><code>foreach ((object post, object tag) in change.Added) log.Add($"post {post} got tag {tag}");</code></example>
public readonly record struct RelationPair(object Source, object Target);
