CREATE TABLE "shelves" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "place" TEXT NOT NULL
);
CREATE TABLE "movies" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "added_at" TEXT,
    "state" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "shelf_id" INTEGER,
    CONSTRAINT "movies_shelf_id_fkey" FOREIGN KEY ("shelf_id") REFERENCES "shelves" ("id") ON DELETE SET NULL
);
CREATE INDEX "movies_shelf_id_idx" ON "movies" ("shelf_id");

-- And back:
DROP TABLE IF EXISTS "movies";
DROP TABLE IF EXISTS "shelves";
