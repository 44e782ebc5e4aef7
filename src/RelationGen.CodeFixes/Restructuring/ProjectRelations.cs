using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>Plans changes of the relations of a project that somebody asks for by name. Nothing is written.</summary>
internal sealed class ProjectRelations
{
    private readonly Project _project;
    private readonly Compilation _compilation;
    private readonly ParseContext _parse;
    private readonly ProjectEntities _entities;

    private ProjectRelations(Project project, Compilation compilation, CancellationToken cancellationToken)
    {
        _project = project;
        _compilation = compilation;
        _parse = new ParseContext(CompilationFacts.Of(compilation), cancellationToken);
        _entities = new ProjectEntities(compilation, _parse);
    }

    /// <summary>Looks at a project.</summary>
    /// <exception cref="RestructuringException">It has no entities.</exception>
    public static async Task<ProjectRelations> OpenAsync(Project project, CancellationToken cancellationToken) =>
        new(project, (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false))!, cancellationToken);

    /// <summary>The project without a relation.</summary>
    /// <param name="path">The class and the property: <c>Post.Reviewer</c>.</param>
    /// <param name="scope">What goes with it.</param>
    /// <exception cref="RestructuringException">There is none, or something has to stay.</exception>
    public async Task<RemovedRelation> RemoveAsync(string path, RemovalScope scope)
    {
        RelationRemoval removal = RelationRemoval.Plan(_entities.Relation(path), _parse)!;
        Refuse(removal, scope);
        if (scope == RemovalScope.Junction)
            RefuseUses(removal, removal.Resolution.Junction!);

        Solution changed = await removal.ApplyAsync(_project.Solution, scope, _parse.CancellationToken).ConfigureAwait(false);
        ImmutableArray<ChangedMember> members =
        [
            .. removal.Members(scope).Select((property, i) => new ChangedMember(
                i == 0 ? "the relation goes" : SymbolEqualityComparer.Default.Equals(property, removal.Inverse) ? "its inverse goes"
                    : "its foreign key goes",
                property.ContainingType.Name + "." + property.Name, property.Locations[0])),
        ];
        EntityFacts holder = _parse.FactsOf(removal.Resolution.Shape == RelationShape.BelongsTo ? removal.Relation.Entity
            : removal.Relation.Target ?? removal.Relation.Entity);
        ProjectChange change = await ReportAsync(changed, members).ConfigureAwait(false);
        RefuseRetargeted(change, "Remove it too (--with inverse), or name its columns first.");
        return new RemovedRelation(removal.Relation.Display, change)
        {
            Key = scope == RemovalScope.Key ? new RelationPlace(holder.Schema, holder.Table,
                [.. removal.Key.Columns.Select(column => column.Column)]) : null,
            Identity = [.. holder.Key.Select(column => column.Column)],
            Junction = scope == RemovalScope.Junction && removal.Resolution.Junction is { } junction
                ? new RelationPlace(junction.Schema, junction.Table, junction.SourceColumns.AddRange(junction.TargetColumns))
                : null,
        };
    }

    /// <summary>The project with the junction of a relation as an entity.</summary>
    /// <param name="path">The class and the property: <c>Post.Tags</c>.</param>
    /// <param name="name">The class of the entity; null for the names of both sides.</param>
    /// <exception cref="RestructuringException">There is no such relation, or the entity would have to differ from the
    /// junction.</exception>
    public async Task<SplitRelation> SplitAsync(string path, string? name)
    {
        IPropertySymbol property = _entities.Relation(path);
        if (JunctionSplit.Plan(property, _compilation, name, out string? reason, _parse.CancellationToken) is not { } split)
            throw new RestructuringException(path + " cannot be split. " + reason);

        (Document document, PropertyDeclarationSyntax syntax) = await DeclarationAsync(property).ConfigureAwait(false);
        Solution changed = await split.ApplyAsync(document, syntax, _parse.CancellationToken).ConfigureAwait(false);
        ProjectChange change = await ReportAsync(
            changed,
            [
                new ChangedMember("the new class, behind " + property.ContainingType.Name, split.Name,
                    property.ContainingType.Locations[0]),
                .. split.Attributes.Select(attribute => new ChangedMember(
                    "goes through it", Declarations.Display((AttributeSyntax)attribute.GetSyntax(_parse.CancellationToken)),
                        attribute.SyntaxTree.GetLocation(attribute.Span))),
            ]).ConfigureAwait(false);
        RefuseBroken(change, path + " cannot be split");
        return new SplitRelation(split.Name, change,
            new RelationPlace(split.Schema, split.Table,
                [.. split.Sides.SelectMany(side => side.Columns).Select(column => column.Column)]));
    }

    /// <summary>The project with many-to-many relations over the table of an entity.</summary>
    /// <param name="name">The table or the class between two others.</param>
    /// <param name="columns">The two foreign keys, where there are more.</param>
    /// <param name="keepsEntity">The relations go through the entity, which stays.</param>
    /// <param name="plural">The plural of a word.</param>
    /// <exception cref="RestructuringException">It has no two foreign keys, or says more than a junction can.</exception>
    public async Task<JoinedEntity> JoinAsync(string name, IReadOnlyList<string> columns, bool keepsEntity, Func<string, string> plural)
    {
        EntityFacts entity = _entities.Entity(name);
        (Resolution first, Resolution second) = JoinKeys.Of(entity, columns, _parse);
        ManyToManySide[] sides = [ManyToManySide.Of(entity, first, second, plural, _parse),
            ManyToManySide.Of(entity, second, first, plural, _parse)];
        ManyToManySide[] added = [.. sides.Where(side => side.IsNew)];
        if (keepsEntity && added.Length == 0)
            throw new RestructuringException(sides[0].Display + " and " + sides[1].Display + " go through " + entity.Type.Name
                + " already.");

        Solution solution = await AddAsync(entity, (first, second), sides).ConfigureAwait(false);
        List<ChangedMember> members = [.. added.Select(side => new ChangedMember("is new", side.Display, side.Source.Type.Locations[0]))];
        if (!keepsEntity)
        {
            solution = await WithoutEntityAsync(solution, entity, sides[0]).ConfigureAwait(false);
            members.Add(new ChangedMember("the class goes", entity.Type.Name, entity.Type.Locations[0]));
        }

        ProjectChange change = await ReportAsync(solution, [.. members]).ConfigureAwait(false);
        RefuseBroken(change, entity.Type.Name + " cannot be joined");
        ColumnFact[] both = [.. first.Key.Concat(second.Key).Select(part => part.Source)];
        return new JoinedEntity(
            entity.Type.Name, change, new RelationPlace(entity.Schema, entity.Table, [.. both.Select(column => column.Column)]),
            (entity.Key.Length == both.Length && both.All(entity.Key.Contains)) || entity.IsUnique(both));
    }

    private static void Refuse(RelationRemoval removal, RemovalScope scope)
    {
        string display = removal.Relation.Display;
        if (scope != RemovalScope.Relation && removal.Resolution.BackReference is { Property: null } back)
        {
            throw new RestructuringException(
                "The relation that points back, " + back.Display + ", is declared on the class: remove that attribute by hand first.");
        }

        if (scope == RemovalScope.Inverse && removal.Inverse is null)
            throw new RestructuringException(display + " has no relation that points back: leave out --with inverse.");

        if (scope == RemovalScope.Key && removal.Key.Reason is { } reason)
            throw new RestructuringException("The foreign key of " + display + " has to stay. " + reason + " Leave out --with key.");

        if (scope != RemovalScope.Junction)
            return;

        if (removal.Resolution is not
            {
                Shape: RelationShape.ManyToMany, Discriminator: null,
                Junction: { Further.IsEmpty: true } junction
            })
            throw new RestructuringException(display + " has no junction of its own: leave out --with junction.");

        if (junction.Entity is { } entity)
        {
            throw new RestructuringException(
                "The junction of " + display + " is the class " + entity.Substring(entity.LastIndexOf('.') + 1)
                    + ", which may hold more than pairs. Remove the relations alone, then the class, "
                + "then the table with relationgen diff --allow-drop --all-tables.");
        }
    }

    /// <summary>What else is kept in a junction would be lost with it.</summary>
    private void RefuseUses(RelationRemoval removal, JunctionFact junction)
    {
        string table = "The junction " + junction.Table + " has to stay: ";
        if (_entities.All.FirstOrDefault(entity => entity.Table == junction.Table && entity.Schema == junction.Schema) is { } entity)
            throw new RestructuringException(table + "it is the table of the class " + entity.Type.Name + ".");

        var resolver = new RelationResolver(_parse);
        RelationDeclaration? other = _entities.All.SelectMany(entity => entity.Relations).FirstOrDefault(relation =>
            !relation.IsSame(removal.Relation) && removal.Resolution.BackReference?.IsSame(relation) != true
            && resolver.Resolve(relation).Junction is { } used && used.Table == junction.Table && used.Schema == junction.Schema);
        if (other is not null)
            throw new RestructuringException(table + other.Display + " goes over it too.");
    }

    /// <summary>A relation that stays and follows other columns afterwards would be wrong without a word.</summary>
    private static void RefuseRetargeted(ProjectChange change, string advice)
    {
        if (change.Retargeted is [var relation, ..])
            throw new RestructuringException(relation + " would follow other columns then. " + advice);
    }

    private static void RefuseBroken(ProjectChange change, string what)
    {
        RefuseRetargeted(change, "Name its columns first.");
        if (change.Broken is [{ } error, ..])
            throw new RestructuringException(what + ", because the project would not compile: " + error);
    }

    private Task<ProjectChange> ReportAsync(Solution changed, ImmutableArray<ChangedMember> members) =>
        ChangeReport.OfAsync(_project, changed, members, _parse.CancellationToken);

    private async Task<(Document, PropertyDeclarationSyntax)> DeclarationAsync(IPropertySymbol property)
    {
        SyntaxReference reference = Declarations.Written(property, _project.Solution).First();
        return (_project.GetDocument(reference.SyntaxTree)!,
            (PropertyDeclarationSyntax)await reference.GetSyntaxAsync(_parse.CancellationToken).ConfigureAwait(false));
    }

    private async Task<Solution> AddAsync(EntityFacts entity, (Resolution First, Resolution Second) keys, ManyToManySide[] sides)
    {
        var editor = new SolutionEdits(_project.Solution, _parse.CancellationToken);
        for (int i = 0; i < sides.Length; i++)
        {
            ManyToManySide side = sides[i];
            if (!side.IsNew)
                continue;

            ManyToManySide? named = i == 0 && sides[0].Source == sides[1].Source ? sides[1] : null;
            (Resolution, Resolution) own = i == 0 ? keys : (keys.Second, keys.First);
            await editor.ChangeAsync<TypeDeclarationSyntax>(
                side.Source.Type, (current, original) => side.AddTo(current, original, entity, own, named)).ConfigureAwait(false);
        }

        return await editor.SimplifiedAsync().ConfigureAwait(false);
    }

    private async Task<Solution> WithoutEntityAsync(Solution solution, EntityFacts entity, ManyToManySide side)
    {
        Project project = solution.GetProject(_project.Id)!;
        (INamedTypeSymbol source, _, _) = (await Declarations.FindTypeAsync(
            project, side.Source.Type.GetDocumentationCommentId(), _parse.CancellationToken).ConfigureAwait(false))!.Value;
        var property = (IPropertySymbol)source.GetMembers(side.Name).First();
        if (JunctionJoin.Plan(property, solution, out string? reason, _parse.CancellationToken) is not { } join)
            throw new RestructuringException("The class " + entity.Type.Name + " has to stay. " + reason + " Say --through.");

        JunctionUses uses = await JunctionUses.FindAsync(join, project, _parse.CancellationToken).ConfigureAwait(false);
        if (uses.Others.Count > 0)
        {
            throw new RestructuringException(
                "The class " + entity.Type.Name + " has to stay, because it is used elsewhere. Say --through, or remove these uses first:\n"
                + string.Join("\n", uses.Others.Select(use => use.GetLineSpan())
                    .Select(line => line.Path + "(" + (line.StartLinePosition.Line + 1) + ")").Distinct()));
        }

        return await join.ApplyAsync(solution, uses.Inverses, _parse.CancellationToken).ConfigureAwait(false);
    }
}
