using System.Data.Common;

namespace RelationGen;

/// <summary>
/// How the values of statements become parameters of a command: what a writer of SQL has to know of the way to a database.
/// </summary>
internal interface IParameters
{
    /// <summary>The SQL that names them.</summary>
    SqlDialect Sql { get; }

    /// <summary>Receives the parts of one key and adds each as a parameter.</summary>
    KeyWriter OneKey(DbCommand command);

    /// <summary>Adds a value as the next parameter.</summary>
    void Add(DbCommand command, object value);

    /// <summary>Adds a moment as the next parameter.</summary>
    void AddMoment(DbCommand command, DateTimeOffset moment);

    /// <summary>Adds a list of keys.</summary>
    void AddKeys(DbCommand command, IKeySource keys, int count);

    /// <summary>Adds a list of no keys, whose type is not known.</summary>
    void AddNoKeys(DbCommand command);

    /// <summary>
    /// Whether rows of a table can be searched by the columns of a relation; null where it makes no difference to the text of a statement,
    /// or is not known.
    /// </summary>
    /// <param name="command">A command of the connection, which may not be open; it is not sent.</param>
    /// <param name="step">The table and its columns.</param>
    bool? HasIndex(DbCommand command, RelationStep step);

    /// <summary>
    /// The names that several columns of a SELECT of the caller's have, where the database takes the first of them without a word; none
    /// where it refuses them, or the connection is not open.
    /// </summary>
    /// <param name="command">A command of the connection; it is not sent.</param>
    /// <param name="text">The text, which is the same for all values.</param>
    /// <param name="fill">Makes a command that selects all of its columns and no rows.</param>
    IReadOnlyList<string> RepeatedColumns(DbCommand command, string text, Action<DbCommand> fill) => [];
}
