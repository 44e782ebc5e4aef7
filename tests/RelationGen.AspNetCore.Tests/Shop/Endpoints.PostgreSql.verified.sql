-- GET /products?first=2: 200
WITH "t*" AS MATERIALIZED (
SELECT t."id", t."name", t."price", t."stock", t."category_id"
FROM "products" AS t
ORDER BY t."name" COLLATE "C", t."id"
LIMIT 3
)
SELECT t."id", t."name", t."price", t."stock", t1."name", COALESCE(a1.v1, 0)
FROM "t*" AS t
LEFT JOIN "categories" AS t1 ON t1."id" = t."category_id"
LEFT JOIN (SELECT t1."product_id" AS k1, SUM(t1."quantity") AS v1 FROM "order_lines" AS t1 WHERE t1."product_id" IN (SELECT t."id" FROM "t*" AS t) GROUP BY t1."product_id") AS a1 ON a1.k1 = t."id"
ORDER BY t."name" COLLATE "C", t."id";
SELECT t."name", t."id", j."product_id"
FROM "products_tags" AS j
JOIN "tags" AS t ON t."id" = j."tag_id"
WHERE j."product_id" = ANY($1);

-- GET /products?search=pen&dearest=true: 200
WITH "t*" AS MATERIALIZED (
SELECT t."id", t."name", t."price", t."stock", t."category_id"
FROM "products" AS t
WHERE (strpos(lower(t."name"), lower($1)) > 0 OR EXISTS (SELECT 1 FROM "tags" AS t1 WHERE t1."id" IN (SELECT j1."tag_id" FROM "products_tags" AS j1 WHERE j1."product_id" = t."id") AND t1."name" = $2))
ORDER BY t."price" DESC, t."id"
LIMIT 11
)
SELECT t."id", t."name", t."price", t."stock", t2."name", COALESCE(a1.v1, 0)
FROM "t*" AS t
LEFT JOIN "categories" AS t2 ON t2."id" = t."category_id"
LEFT JOIN (SELECT t1."product_id" AS k1, SUM(t1."quantity") AS v1 FROM "order_lines" AS t1 WHERE t1."product_id" IN (SELECT t."id" FROM "t*" AS t) GROUP BY t1."product_id") AS a1 ON a1.k1 = t."id"
ORDER BY t."price" DESC, t."id";
SELECT t."name", t."id", j."product_id"
FROM "products_tags" AS j
JOIN "tags" AS t ON t."id" = j."tag_id"
WHERE j."product_id" = ANY($1);

-- GET /products?first=2&after=…: 200
WITH "t*" AS MATERIALIZED (
SELECT t."id", t."name", t."price", t."stock", t."category_id"
FROM "products" AS t
WHERE t."name" COLLATE "C" >= $1
AND (t."name" COLLATE "C" > $2 OR (t."name" COLLATE "C" = $3 AND t."id" > $4))
ORDER BY t."name" COLLATE "C", t."id"
LIMIT 3
)
SELECT t."id", t."name", t."price", t."stock", t1."name", COALESCE(a1.v1, 0)
FROM "t*" AS t
LEFT JOIN "categories" AS t1 ON t1."id" = t."category_id"
LEFT JOIN (SELECT t1."product_id" AS k1, SUM(t1."quantity") AS v1 FROM "order_lines" AS t1 WHERE t1."product_id" IN (SELECT t."id" FROM "t*" AS t) GROUP BY t1."product_id") AS a1 ON a1.k1 = t."id"
ORDER BY t."name" COLLATE "C", t."id";
SELECT t."name", t."id", j."product_id"
FROM "products_tags" AS j
JOIN "tags" AS t ON t."id" = j."tag_id"
WHERE j."product_id" = ANY($1);

-- GET /products/1: 200
SELECT t."id", t."name", t."price", t."stock", t."category_id", t."version"
FROM "products" AS t
WHERE t."id" = $1;
SELECT t."id", t."name"
FROM "categories" AS t
WHERE t."id" = $1;
SELECT t."id", t."name", j."product_id"
FROM "products_tags" AS j
JOIN "tags" AS t ON t."id" = j."tag_id"
WHERE j."product_id" = $1;

-- POST /products: 201
INSERT INTO "products" ("name", "price", "stock", "category_id", "version")
VALUES ($1, $2, $3, $4, $5)
RETURNING "id", NULL, NULL, NULL, NULL, "version";
SELECT "id", "name"
FROM "tags"
WHERE "name" = ANY($1);
INSERT INTO "tags" ("name")
VALUES ($1)
ON CONFLICT DO NOTHING
RETURNING "id", "name";
INSERT INTO "products_tags" ("product_id", "tag_id")
SELECT k.key1, t."id"
FROM unnest($1, $2) AS k(key1, key2)
JOIN "tags" AS t ON t."id" = k.key2
WHERE NOT EXISTS (SELECT 1 FROM "products_tags" AS j WHERE j."product_id" = k.key1 AND j."tag_id" = t."id")
ON CONFLICT DO NOTHING;
SELECT t."id", t."name"
FROM "categories" AS t
WHERE t."id" = $1;
SELECT t."id", t."name", j."product_id"
FROM "products_tags" AS j
JOIN "tags" AS t ON t."id" = j."tag_id"
WHERE j."product_id" = $1;

-- PUT /products/23: 200
UPDATE "products"
SET "name" = $1, "price" = $2, "stock" = $3, "category_id" = $4, "version" = "version" + 1
WHERE "id" = $5 AND "version" = $6
RETURNING "id", NULL, NULL, NULL, NULL, "version";

-- PUT /products/23: 409
UPDATE "products"
SET "name" = $1, "price" = $2, "stock" = $3, "category_id" = $4, "version" = "version" + 1
WHERE "id" = $5 AND "version" = $6
RETURNING "id", NULL, NULL, NULL, NULL, "version";
SELECT t."id"
FROM "products" AS t
WHERE t."id" = ANY($1);

-- PUT /products/23/tags: 204
SELECT "id", "name", "price", "stock", "category_id", "version"
FROM "products"
WHERE "id" = $1;
DELETE FROM "products_tags"
WHERE "product_id" = $1 AND NOT "tag_id" = ANY($2);
INSERT INTO "products_tags" ("product_id", "tag_id")
SELECT $1, t."id"
FROM "tags" AS t
WHERE t."id" = ANY($2)
AND NOT EXISTS (SELECT 1 FROM "products_tags" AS j WHERE j."product_id" = $1 AND j."tag_id" = t."id")
ORDER BY t."id"
ON CONFLICT DO NOTHING;

-- PUT /products/23/tags: 204
SELECT "id", "name", "price", "stock", "category_id", "version"
FROM "products"
WHERE "id" = $1;
DELETE FROM "products_tags"
WHERE "product_id" = $1;

-- DELETE /products/23: 204
DELETE FROM "products"
WHERE "id" = ANY($1);

-- GET /orders?first=2: 200
WITH "t*" AS MATERIALIZED (
SELECT t."id", t."placed_at", t."customer_id"
FROM "orders" AS t
ORDER BY t."placed_at" DESC, t."id"
LIMIT 3
)
SELECT t."id", t."placed_at", t1."name", COALESCE(a1.v1, 0)
FROM "t*" AS t
LEFT JOIN "customers" AS t1 ON t1."id" = t."customer_id"
LEFT JOIN (SELECT t1."order_id" AS k1, COUNT(*) AS v1 FROM "order_lines" AS t1 WHERE t1."order_id" IN (SELECT t."id" FROM "t*" AS t) GROUP BY t1."order_id") AS a1 ON a1.k1 = t."id"
ORDER BY t."placed_at" DESC, t."id";

-- GET /orders/3: 200
SELECT t."id", t."placed_at", t."customer_id"
FROM "orders" AS t
WHERE t."id" = $1;
SELECT t."id", t."name", t."email"
FROM "customers" AS t
WHERE t."id" = $1;
SELECT t."order_id", t."product_id", t."quantity", t."price"
FROM "order_lines" AS t
WHERE t."order_id" = $1;
SELECT t."id", t."name", t."price", t."stock", t."category_id", t."version"
FROM "products" AS t
WHERE t."id" = ANY($1);

-- POST /orders: 201
SELECT t."id", t."name", t."price", t."stock", t."category_id", t."version"
FROM "products" AS t
WHERE t."id" = ANY($1);
UPDATE "products"
SET "name" = $1, "price" = $2, "stock" = $3, "category_id" = $4, "version" = "version" + 1
WHERE "id" = $5 AND "version" = $6
RETURNING "id", NULL, NULL, NULL, NULL, "version";
UPDATE "products"
SET "name" = $1, "price" = $2, "stock" = $3, "category_id" = $4, "version" = "version" + 1
WHERE "id" = $5 AND "version" = $6
RETURNING "id", NULL, NULL, NULL, NULL, "version";
INSERT INTO "orders" ("placed_at", "customer_id")
VALUES ($1, $2)
RETURNING "id";
INSERT INTO "order_lines" ("order_id", "product_id", "quantity", "price")
VALUES ($1, $2, $3, $4), ($5, $6, $7, $8);
SELECT t."id", t."name", t."email"
FROM "customers" AS t
WHERE t."id" = $1;
SELECT t."order_id", t."product_id", t."quantity", t."price"
FROM "order_lines" AS t
WHERE t."order_id" = $1;
SELECT t."id", t."name", t."price", t."stock", t."category_id", t."version"
FROM "products" AS t
WHERE t."id" = ANY($1);

-- GET /orders/export: 200
SELECT t."id", t."placed_at", t1."name", COALESCE(a1.v1, 0)
FROM "orders" AS t
LEFT JOIN "customers" AS t1 ON t1."id" = t."customer_id"
LEFT JOIN (SELECT t1."order_id" AS k1, COUNT(*) AS v1 FROM "order_lines" AS t1 GROUP BY t1."order_id") AS a1 ON a1.k1 = t."id"
ORDER BY t."id";

-- DELETE /orders/13: 204
DELETE FROM "orders"
WHERE "id" = ANY($1);

