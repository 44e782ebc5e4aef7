namespace RelationGen.Schema;

/// <summary>RG6014: the class and the database disagree about who makes a value.</summary>
internal static class MakerRules
{
    public static SchemaFinding? Check(CodeEntity entity, CodeColumn column, SchemaColumn found, SchemaTable table)
    {
        if (!entity.HasKey || Kinds.IsElsewhere(table))
            return null;

        (string Problem, CodeGeneration? Instead)? disagreement = (column.Generated, found) switch
        {
            (CodeGeneration.None or CodeGeneration.Default, { Generated: not GeneratedKind.None }) => (
                "is computed by the database, which refuses any other value; mark it [DatabaseGenerated(DatabaseGeneratedOption.Computed)]",
                CodeGeneration.Computed),
            (CodeGeneration.None, { Identity: SchemaIdentity.Always }) => (
                "is GENERATED ALWAYS by the database, which refuses any other value; mark it "
                + "[DatabaseGenerated(DatabaseGeneratedOption.Identity)]",
                CodeGeneration.Identity),
            (CodeGeneration.Identity, { IsMadeByNobody: true }) => (
                "is counted by nobody: the database has neither an identity nor a default for it, so a row without a value is refused; "
                + "mark it [DatabaseGenerated(DatabaseGeneratedOption.None)] and give it a value, or have the database count it",
                CodeGeneration.None),
            (CodeGeneration.Default, { IsDemanded: true }) => (
                "has no default in the database: a row whose property is not set leaves it out, and is refused; "
                + "give the column the default, or remove [DefaultSql] and give it a value",
                null),
            (CodeGeneration.Computed, { IsDemanded: true }) => (
                "is computed by nobody: the database has neither an expression nor a default for it, so every row is refused; "
                + "remove [DatabaseGenerated] and give it a value, or have the database compute it",
                CodeGeneration.None),
            _ => null,
        };
        return disagreement is not { } wrong ? null : new SchemaFinding(
            "RG6014", entity.FullName, column.Property, $"'{entity.Name}.{column.Property}', {Words.Column(found, table)}, {wrong.Problem}")
        {
            Part = found,
            Repair = wrong.Instead is { } maker ? new SchemaRepair { Generated = maker } : null,
        };
    }
}
