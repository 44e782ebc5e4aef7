// Post.RelationMap
[Infra::EntityModel("""
    {"name":"Post","fullName":"Fixtures.Touched.Post","table":"posts","columns":[{"property":"Id","column":"id",
    "type":"Int64","clrType":"long","generated":"Identity"},{"property":"UpdatedAt","column":"updated_at","type":"DateTime",
    "clrType":"System.DateTime"}],"key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],"indexes":[],"relations":[],
    "deleteImpact":[{"entity":"Fixtures.Touched.Comment","path":["comments"],"columns":["post_id"],
    "references":"Fixtures.Touched.Post","action":"Restrict"},{"entity":"Fixtures.Touched.Comment","path":["comments"],
    "columns":["subject_id"],"references":"Fixtures.Touched.Post","action":"SetNull","modelOnly":true}]}
    """)]
