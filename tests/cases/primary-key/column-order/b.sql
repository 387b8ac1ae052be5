CREATE TABLE follows (
    follower integer,
    followed integer,
    PRIMARY KEY (followed, follower)
);
