namespace RelationGen;

/// <summary>What a statement that was sent is for.</summary>
public enum StatementKind
{
    /// <summary>It reads or writes rows, or makes tables.</summary>
    Rows,

    /// <summary>
    /// It begins or ends a transaction or a savepoint of a call: <c>BEGIN</c>, <c>COMMIT</c>, <c>ROLLBACK</c>, <c>SAVEPOINT</c>.
    /// </summary>
    Transaction,
}
