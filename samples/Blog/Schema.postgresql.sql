CREATE TABLE users (
    id         bigint PRIMARY KEY,
    name       text NOT NULL,
    email      text NOT NULL UNIQUE,
    mentor_id  bigint NULL REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX users_mentor_id ON users (mentor_id);

CREATE TABLE profiles (
    id        bigint PRIMARY KEY,
    user_id   bigint NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    bio       text NOT NULL,
    website   text NULL
);

CREATE TABLE posts (
    id            bigint PRIMARY KEY,
    title         text NOT NULL,
    body          text NOT NULL,
    state         integer NOT NULL,
    published_at  timestamp NULL,
    author_id     bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    reviewer_id   bigint NULL REFERENCES users (id) ON DELETE SET NULL
);
CREATE INDEX posts_author_id ON posts (author_id);
CREATE INDEX posts_reviewer_id ON posts (reviewer_id);

CREATE TABLE comments (
    id          bigint PRIMARY KEY,
    post_id     bigint NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    author_id   bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    body        text NOT NULL,
    approved    boolean NOT NULL,
    created_at  timestamp NOT NULL
);
CREATE INDEX comments_post_id ON comments (post_id);
CREATE INDEX comments_author_id ON comments (author_id);

CREATE TABLE tags (
    id    bigint PRIMARY KEY,
    name  text NOT NULL UNIQUE
);

CREATE TABLE post_tags (
    post_id  bigint NOT NULL REFERENCES posts (id) ON DELETE CASCADE,
    tag_id   bigint NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
    PRIMARY KEY (post_id, tag_id)
);
CREATE INDEX post_tags_tag_id ON post_tags (tag_id);
