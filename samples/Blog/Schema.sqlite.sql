CREATE TABLE users (
    id         INTEGER PRIMARY KEY,
    name       TEXT NOT NULL,
    email      TEXT NOT NULL UNIQUE,
    mentor_id  INTEGER NULL REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX users_mentor_id ON users (mentor_id);

CREATE TABLE profiles (
    id        INTEGER PRIMARY KEY,
    user_id   INTEGER NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    bio       TEXT NOT NULL,
    website   TEXT NULL
);

CREATE TABLE posts (
    id            INTEGER PRIMARY KEY,
    title         TEXT NOT NULL,
    body          TEXT NOT NULL,
    state         INTEGER NOT NULL,
    published_at  TEXT NULL,
    author_id     INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reviewer_id   INTEGER NULL REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX posts_author_id ON posts (author_id);
CREATE INDEX posts_reviewer_id ON posts (reviewer_id);

CREATE TABLE comments (
    id          INTEGER PRIMARY KEY,
    post_id     INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    author_id   INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    body        TEXT NOT NULL,
    approved    INTEGER NOT NULL,
    created_at  TEXT NOT NULL
);
CREATE INDEX comments_post_id ON comments (post_id);
CREATE INDEX comments_author_id ON comments (author_id);

CREATE TABLE tags (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE
);

CREATE TABLE post_tags (
    post_id  INTEGER NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    tag_id   INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, tag_id)
) WITHOUT ROWID;
CREATE INDEX post_tags_tag_id ON post_tags (tag_id);
