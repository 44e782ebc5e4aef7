using RelationGen.CodeFixes.Texts;
using RelationGen.Infrastructure;
using RelationGen.Model;
using RelationGen.Tool.Code;

namespace RelationGen.Tool.Texts;

/// <summary>The statements that load the targets of one relation, as the library writes them.</summary>
/// <param name="One">For one source, whose key is in parameters.</param>
/// <param name="Many">For many sources, whose keys are in a list.</param>
internal sealed record RelationStatements(string One, string Many)
{
    /// <summary>Writes them for a database.</summary>
    public static RelationStatements Of(StatementText relation, SchemaEngine engine)
    {
        RelationStep[] steps = [.. relation.Steps.Select(step =>
            new RelationStep(step.Table, step.Schema, [.. step.Columns], [.. step.PreviousColumns]))];
        var info = new RelationInfo(
            relation.Entity, relation.Property, relation.Target, Enum.Parse<RelationType>(relation.Type), [], [], steps, relation.Sql)
        {
            Key = new KeyTypes([.. relation.Key.Select(part => part.ComparedAs)]),
        };
        RelationTextStep last = relation.Steps[^1];
        var table = new TableInfo(relation.Target, last.Table, last.Schema, [.. relation.Columns.Select(Column)]);
        Type keys = relation.Key is [{ Getter: "Bytes" or "Blob" }] ? typeof(byte[]) : typeof(object);
        return Of(info, table, keys, engine);
    }

    /// <summary>Writes them as the library does, which knows the relation from generated code.</summary>
    public static RelationStatements Of(RelationInfo info, TableInfo table, Type keys, SchemaEngine engine)
    {
        Dialect dialect = CodeSnapshot.DialectOf(engine);
        return new RelationStatements(
            TargetStatement.Of(info, table, isOne: true, keys).For(dialect), TargetStatement.Of(info, table, isOne: false, keys)
                .For(dialect));
    }

    private static ColumnInfo Column(RelationTextColumn column) => new(column.Property, column.Column, ColumnType.String, key: column.IsKey)
    {
        ComparedAs = column.ComparedAs,
        Element = column.Element is { } getter ? Enum.Parse<ColumnType>(getter) : null,
    };

    private sealed class KeyTypes(string?[] types) : IKeyTypes
    {
        public IEnumerable<string?> Types => types;
    }
}
