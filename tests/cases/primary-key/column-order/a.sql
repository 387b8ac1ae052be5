-- The same columns in another order are another index: the key is rebuilt though the set is equal.
CREATE TABLE follows (
    follower integer,
    followed integer,
    PRIMARY KEY (follower, followed)
);
