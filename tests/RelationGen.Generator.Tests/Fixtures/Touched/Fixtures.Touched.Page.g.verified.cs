// Page.RelationMap
[Infra::EntityModel("""
    {"name":"Page","fullName":"Fixtures.Touched.Page","table":"pages","columns":[{"property":"Id","column":"id",
    "type":"Int64","clrType":"long","generated":"Identity"},{"property":"UpdatedAt","column":"updated_at","type":"DateTime",
    "clrType":"System.DateTime","typeName":"timestamptz"}],"key":{"properties":["Id"],"columns":["id"]},"uniqueKeys":[],
    "indexes":[],"relations":[],"deleteImpact":[{"entity":"Fixtures.Touched.Comment","path":["comments"],
    "columns":["subject_id"],"references":"Fixtures.Touched.Page","action":"SetNull","modelOnly":true}]}
    """)]
