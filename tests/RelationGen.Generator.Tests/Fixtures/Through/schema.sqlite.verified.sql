CREATE TABLE "owners" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "blogs" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "owner_id" INTEGER NOT NULL,
    CONSTRAINT "blogs_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "owners" ("id") ON DELETE RESTRICT
);
CREATE INDEX "blogs_owner_id_idx" ON "blogs" ("owner_id");
CREATE TABLE "posts" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "blog_id" INTEGER NOT NULL,
    CONSTRAINT "posts_blog_id_fkey" FOREIGN KEY ("blog_id") REFERENCES "blogs" ("id") ON DELETE RESTRICT
);
CREATE INDEX "posts_blog_id_idx" ON "posts" ("blog_id");
CREATE TABLE "tags" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT
);
CREATE TABLE "post_tags" (
    "post_id" INTEGER NOT NULL,
    "tag_id" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    CONSTRAINT "post_tags_pkey" PRIMARY KEY ("post_id", "tag_id"),
    CONSTRAINT "post_tags_post_id_fkey" FOREIGN KEY ("post_id") REFERENCES "posts" ("id") ON DELETE RESTRICT,
    CONSTRAINT "post_tags_tag_id_fkey" FOREIGN KEY ("tag_id") REFERENCES "tags" ("id") ON DELETE RESTRICT
);
CREATE INDEX "post_tags_tag_id_idx" ON "post_tags" ("tag_id");

-- And back:
DROP TABLE IF EXISTS "post_tags";
DROP TABLE IF EXISTS "tags";
DROP TABLE IF EXISTS "posts";
DROP TABLE IF EXISTS "blogs";
DROP TABLE IF EXISTS "owners";
