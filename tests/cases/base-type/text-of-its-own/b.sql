-- What a cast of the user's own makes of a value may be no text that the type reads: such columns are made anew, and the plan says that their values are lost. So are those of partitions, and of tables whose rows others hold.
CREATE TYPE code;
CREATE FUNCTION code_in(cstring) RETURNS code LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION code_out(code) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE code (INPUT = code_in, OUTPUT = code_out, LIKE = integer, CATEGORY = 'z');
CREATE FUNCTION spelled(code) RETURNS text LANGUAGE sql IMMUTABLE RETURN 'a code';
CREATE CAST (code AS text) WITH FUNCTION spelled(code);
CREATE TYPE other;
CREATE FUNCTION other_in(cstring) RETURNS other LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION other_out(other) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE other (INPUT = other_in, OUTPUT = other_out, LIKE = integer, CATEGORY = 'z');
CREATE TABLE t (id integer PRIMARY KEY, code code);
CREATE TABLE p (id integer, other other) PARTITION BY LIST (id);
CREATE TABLE p_1 PARTITION OF p FOR VALUES IN (1);
CREATE TABLE held (id integer, other other);
CREATE TABLE holds (id integer, held held);
