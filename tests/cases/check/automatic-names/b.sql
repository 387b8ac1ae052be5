CREATE TABLE spans (
    lo integer CHECK (lo > 0),
    hi integer CHECK (hi < 100) CHECK (hi > 1),
    CHECK (lo < hi)
);
