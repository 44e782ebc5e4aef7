using GraphQL;
using GraphQL.Types;

namespace RelationGen.Interplay.Tests.Graph;

/// <summary>The schema of the test: each field says what it is, and batches find it.</summary>
public sealed class MusicSchema : Schema
{
    /// <param name="db">Where the rows are.</param>
    /// <param name="isNaive">Every field asks the database for itself.</param>
    public MusicSchema(DbSession db, bool isNaive = false)
    {
        var track = new ObjectGraphType<Track> { Name = "Track" };
        track.Field(item => item.Id);
        track.Field(item => item.Title);

        var label = new ObjectGraphType<Label> { Name = "Label" };
        label.Field(item => item.Name);

        var album = new ObjectGraphType<Album> { Name = "Album" };
        album.Field(item => item.Id);
        album.Field(item => item.Title);
        album.Field("label", label).Resolve(context => Loaders(context).Labels.Load(context.Source.LabelId));
        album.Field("trackCount", new IntGraphType()).Resolve(context => Loaders(context).TrackCounts.Load(context.Source.Id));
        album.Field("tracks", new ListGraphType(track)).Resolve(context => isNaive
            ? context.Source.On(db).Tracks.ToList()
            : Loaders(context).Tracks.Load(context.Source.Id));

        var page = new ObjectGraphType<RelationPage<Album>> { Name = "AlbumPage" };
        page.Field("nodes", new ListGraphType(album)).Resolve(context => context.Source.Items);
        page.Field("endCursor", new StringGraphType()).Resolve(context => context.Source.EndCursor);
        page.Field("hasNextPage", new BooleanGraphType()).Resolve(context => context.Source.HasNext);

        var artist = new ObjectGraphType<Artist> { Name = "Artist" };
        artist.Field(item => item.Id);
        artist.Field(item => item.Name);
        artist.Field("albums", new ListGraphType(album)).Resolve(context => isNaive
            ? context.Source.On(db).Albums.ToList()
            : Loaders(context).Albums.Load(context.Source.Id));
        artist.Field("albumPage", page)
            .Argument<IntGraphType>("first")
            .Argument<StringGraphType>("after")
            .Resolve(context => Loaders(context)
                .AlbumPages(new(First: context.GetArgument<int>("first"), After: context.GetArgument<string?>("after")))
                .Load(context.Source.Id));

        var query = new ObjectGraphType { Name = "Query" };
        query.Field("artists", new ListGraphType(artist)).ResolveAsync(async context
            => await Artist.Query(db).ToListAsync(context.CancellationToken));
        Query = query;
    }

    private static MusicLoaders Loaders(IResolveFieldContext context) => (MusicLoaders)context.UserContext["loaders"]!;
}
