CREATE TABLE forums (
    id integer PRIMARY KEY
);
CREATE TABLE threads (
    forum_id integer NOT NULL REFERENCES forums (id),
    id integer PRIMARY KEY,
    reply_to integer,
    CONSTRAINT threads_forum_key UNIQUE (forum_id, id),
    CONSTRAINT threads_reply_fkey FOREIGN KEY (forum_id, reply_to) REFERENCES threads (forum_id, id)
);
