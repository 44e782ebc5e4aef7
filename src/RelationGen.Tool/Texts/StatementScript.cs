using System.Text;
using RelationGen.CodeFixes.Texts;

namespace RelationGen.Tool.Texts;

/// <summary>Prints the statements of relations, so that a review sees how they change.</summary>
internal static class StatementScript
{
    /// <summary>The script; it says nothing that differs from run to run.</summary>
    public static string Write(IReadOnlyList<StatementText> relations, IReadOnlyList<SchemaEngine> engines)
    {
        StringBuilder script = new();
        script.Append("-- relationgen sql: what loads each relation, for one source and for many.\n");
        script.Append("-- $1 and so on stand for the key of one source; of many, for the list of their keys.\n");
        HashSet<string> shared =
        [
            .. relations.GroupBy(relation => relation.Entity + "." + relation.Property, StringComparer.Ordinal)
                .Where(group => group.Select(relation => relation.Display).Distinct().Count() > 1).Select(group => group.Key),
        ];
        foreach (StatementText relation in relations)
        {
            string name = relation.Entity + "." + relation.Property;
            script.Append('\n').Append("-- ").Append(shared.Contains(name) ? relation.Display : name).Append(": ").Append(relation.Type)
                .Append(" of ").Append(relation.Target).Append('\n');
            if (relation.Scope.Length > 0)
            {
                script.Append("-- With what ").AppendJoin(" and ", relation.Scope).Append(" say at run time")
                    .Append(relation.IsFirst ? ", and the first row of each source alone" : string.Empty).Append(".\n");
            }

            if (relation.Columns.Length == 0)
            {
                script.Append("-- Its class is declared in another project, whose columns are not known here.\n");
                continue;
            }

            foreach (SchemaEngine engine in engines)
            {
                RelationStatements statements = RelationStatements.Of(relation, engine);
                string database = EngineNames.Display(engine);
                script.Append("-- ").Append(database).Append(", one\n").Append(statements.One).Append(";\n");
                script.Append("-- ").Append(database).Append(", many\n").Append(statements.Many).Append(";\n");
            }
        }

        return script.ToString();
    }
}
