-- Which of the tables of $1 are there, and are not (or no longer) in the partition tree of $2.
SELECT c.oid, c.oid::regclass FROM pg_class c
WHERE c.oid = ANY ($1::oid[]) AND c.oid <> $2::oid
    AND (NOT c.relispartition OR pg_partition_root(c.oid) <> $2::oid)
ORDER BY 1
