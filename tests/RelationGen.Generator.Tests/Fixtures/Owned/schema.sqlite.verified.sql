CREATE TABLE "customers" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "address_street" TEXT NOT NULL,
    "address_city" TEXT NOT NULL,
    "address_zip" VARCHAR(10),
    "address_place_latitude" REAL NOT NULL,
    "address_place_longitude" REAL NOT NULL,
    "ship_street" TEXT,
    "ship_city" TEXT,
    "ship_zip" VARCHAR(10),
    "ship_place_latitude" REAL,
    "ship_place_longitude" REAL,
    "value_from" INTEGER,
    "value_until" INTEGER,
    "value_unit" text,
    "class" INTEGER NOT NULL,
    "is_null" INTEGER NOT NULL,
    "table" TEXT,
    "awkward_columns" INTEGER NOT NULL,
    "place_latitude" REAL,
    "place_longitude" REAL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "customers_address_zip_length" CHECK (length("address_zip") <= 10),
    CONSTRAINT "customers_ship_zip_length" CHECK (length("ship_zip") <= 10)
);
CREATE INDEX "customers_address_city_idx" ON "customers" ("address_city");
CREATE TABLE "visits" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "days_from" TEXT NOT NULL,
    "days_until" TEXT,
    "days_unit" text NOT NULL,
    "customer_id" INTEGER NOT NULL,
    "hidden_latitude" REAL,
    "hidden_longitude" REAL,
    "seen_latitude" REAL,
    "seen_longitude" REAL,
    CONSTRAINT "visits_customer_id_fkey" FOREIGN KEY ("customer_id") REFERENCES "customers" ("id") ON DELETE RESTRICT
);
CREATE INDEX "visits_customer_id_idx" ON "visits" ("customer_id");

-- And back:
DROP TABLE IF EXISTS "visits";
DROP TABLE IF EXISTS "customers";
