CREATE TABLE "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "tags" (
    "code" TEXT NOT NULL,
    CONSTRAINT "tags_pkey" PRIMARY KEY ("code")
);
CREATE TABLE "post_tags" (
    "post_id" INTEGER NOT NULL,
    "tag_code" TEXT NOT NULL,
    CONSTRAINT "post_tags_pkey" PRIMARY KEY ("post_id", "tag_code"),
    CONSTRAINT "post_tags_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts" ("id") ON DELETE CASCADE,
    CONSTRAINT "post_tags_tag_code_fkey" FOREIGN KEY ("tag_code") REFERENCES "tags" ("code") ON DELETE CASCADE
) WITHOUT ROWID;
CREATE INDEX "post_tags_tag_code_idx" ON "post_tags" ("tag_code");

-- And back:
DROP TABLE IF EXISTS "post_tags";
DROP TABLE IF EXISTS "tags";
DROP TABLE IF EXISTS "posts";
