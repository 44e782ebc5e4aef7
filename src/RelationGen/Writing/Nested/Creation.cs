#pragma warning disable RS0022 // Generated classes derive from it, and the protected members of its base are for them.

using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>What is written together with a new row: its relations, in any depth. Generated classes derive from it.</summary>
/// <typeparam name="TEntity">The entity.</typeparam>
/// <example>
/// <code>
/// User ada = await User.CreateAsync(db, new User { Name = "Ada" }, u => u.Posts.Create(
///     new Post { Title = "Notes" },
///     p => p.Tags.Connect(1, 2).ConnectOrCreate(t => t.Name, new Tag { Name = "sql" })));
/// </code>
/// </example>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Creation<TEntity> : Payload<TEntity>
    where TEntity : class;
