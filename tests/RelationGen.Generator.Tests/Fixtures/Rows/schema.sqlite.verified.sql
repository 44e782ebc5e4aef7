CREATE TABLE "documents" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "slug" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "search_text" TEXT,
    CONSTRAINT "documents_slug_key" UNIQUE ("slug")
);
CREATE TABLE "stamps" (
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "seal" TEXT NOT NULL,
    "token" TEXT,
    CONSTRAINT "stamps_pkey" PRIMARY KEY ("year", "number"),
    CONSTRAINT "stamps_seal_key" UNIQUE ("seal")
);

-- And back:
DROP TABLE IF EXISTS "stamps";
DROP TABLE IF EXISTS "documents";
