// Note.RelationMap
[Infra::EntityModel("""
    {"name":"Note","fullName":"App.Note","table":"notes_that_somebody_wrote_about_an_author_on_the_back_of_an_envelope",
    "columns":[{"property":"Id","column":"id","type":"Guid","clrType":"System.Guid"},{"property":"AuthorId",
    "column":"author_id","type":"Int64","clrType":"long"},{"property":"Written","column":"written","type":"DateTimeOffset",
    "clrType":"System.DateTimeOffset"}],"key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],"indexes":[],
    "relations":[],"deleteImpact":[]}
    """)]
