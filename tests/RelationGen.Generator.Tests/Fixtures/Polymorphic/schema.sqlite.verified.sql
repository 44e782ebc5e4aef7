CREATE TABLE "comments" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "subject_type" TEXT,
    "subject_id" INTEGER
);
CREATE INDEX "comments_subject_type_subject_id_idx" ON "comments" ("subject_type", "subject_id");
CREATE TABLE "images" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "owner_kind" TEXT NOT NULL,
    "owner_key" INTEGER NOT NULL
);
CREATE INDEX "images_owner_kind_owner_key_idx" ON "images" ("owner_kind", "owner_key");
CREATE TABLE "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "tags" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "videos" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "tagables" (
    "tagable_type" TEXT NOT NULL,
    "tagable_id" INTEGER NOT NULL,
    "tag_id" INTEGER NOT NULL,
    CONSTRAINT "tagables_pkey" PRIMARY KEY ("tagable_type", "tagable_id", "tag_id"),
    CONSTRAINT "tagables_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX "tagables_tag_id_idx" ON "tagables" ("tag_id");

-- And back:
DROP TABLE IF EXISTS "tagables";
DROP TABLE IF EXISTS "videos";
DROP TABLE IF EXISTS "tags";
DROP TABLE IF EXISTS "posts";
DROP TABLE IF EXISTS "images";
DROP TABLE IF EXISTS "comments";
