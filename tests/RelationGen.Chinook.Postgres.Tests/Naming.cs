// The one line that differs from the project for SQLite: playlist_track instead of PlaylistTrack. It is the default, written out.
[assembly: RelationGen.RelationGenOptions(Naming = RelationGen.NamingPolicy.SnakeCase)]
