CREATE TABLE "members" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "settings" TEXT NOT NULL,
    "profile" TEXT,
    "raw" TEXT,
    "tags" TEXT NOT NULL,
    "votes" TEXT,
    "days" TEXT NOT NULL
);

-- And back:
DROP TABLE IF EXISTS "members";
