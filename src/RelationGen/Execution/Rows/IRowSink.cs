namespace RelationGen;

/// <summary>
/// Takes the rows of one statement. Implementations are structs, so that the loop over a reader is compiled for each of them and for each
/// way to read a row.
/// </summary>
internal interface IRowSink
{
    void OnRow<TRow>(ref TRow row)
        where TRow : struct, IRow;
}
