-- Written from PostgreSQL's own text, this check comes back in another text than the one declared: same meaning, no second plan.
CREATE TABLE bikes (
    id integer PRIMARY KEY,
    colour varchar(10)
);
