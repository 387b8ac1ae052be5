/* What differs between kinds of objects, and nothing else does: everything here is filled in by one
 * file a kind.
 *
 * Loading, comparing, hashing, ordering, planning and snapshots work on this table and know no kind
 * by name. To add a kind, write NAME.c and NAME.sql and add a line to kinds.def. */
#pragma once

#include "base/status.h"
#include "base/str.h"
#include "model/catalog.h"
#include "model/object.h"

struct pgm_emit;

/* A pair of the same object in two catalogs. */
struct pgm_delta {
    const struct pgm_object *from, *to;       /* one of them NULL: only in the other catalog */
    uint64_t changed;                         /* bit i: attribute i differs */
    int server_version;                       /* of the server the plan is for */
    bool over_text;                           /* its values are text by now (make_text) */
    const struct pgm_catalog *before, *after; /* both whole catalogs, for hooks that must look
                                                 around; NULL: nothing is around */
};

/* A bit each, in order. */
enum pgm_kind_flags {
    PGM_KIND_IN_SCHEMA = 1 << 0, /* statements name it schema.name, whatever its parent is */
    PGM_KIND_SATELLITE =
        1 << 1, /* has no address of its own: a comment, a grant; its path is its parent's */
    PGM_KIND_COMES_ALONG =
        1 << 2, /* exists because its parent does: neither created nor dropped by itself */
    PGM_KIND_DROP_LATE =
        1 << 3, /* holds rows, or is what others are made of: dropped after everything was built */
    PGM_KIND_DROPS_ALONE =
        1
        << 4, /* may link two objects in a circle: not dropped with its parent if that closes one */
    PGM_KIND_SWAPPABLE = 1 << 5, /* a rebuild may keep the old one aside until its followers have
                                    moved to the new one */
    PGM_KIND_LOOSE_OWNER =
        1 << 6, /* an automatic edge says only that it is dropped along, not that it comes after */
    PGM_KIND_HOLDS_ROWS = 1 << 7,  /* dropping it loses what users stored */
    PGM_KIND_PROTECTED = 1 << 8,   /* dropping it needs the user's consent (cmd/consent.h) */
    PGM_KIND_DROPS_EMPTY = 1 << 9, /* its children do not go with it: they must be gone before */
    PGM_KIND_ONE_A_PARENT =
        1 << 10, /* a parent has one at most: its name is an attribute, no part of its identity */
    PGM_KIND_OWN_PLACE =
        1 << 11, /* in a script it stands with its like, not beside the object it belongs to */
    PGM_KIND_BARE_NAME = 1 << 12, /* its name is SQL already, such as an operator's: never quoted */
    PGM_KIND_TAKES_ALONG =
        1 << 13, /* cannot be dropped but with what it was made of (its automatic needs) */
    PGM_KIND_LINK = 1 << 14, /* out of scope when what it needs is, as when its parent is */
    PGM_KIND_WATCHES =
        1
        << 15, /* has a say in what statements do: dropped before all of a plan's, created after */
    PGM_KIND_LINKED =
        1 << 16, /* that one of these depends on another is told by an object of its own */
    PGM_KIND_LETS_GO = 1 << 17, /* on its way to be made anew it is dropped first: else what it
                                   belongs to would go along with what it needs */
    PGM_KIND_NAMES_DATABASE = 1 << 18, /* its statements say the name of the database, which its
                                          attribute "database" is (pgm_catalog_database()) */
    PGM_KIND_TOGETHER = 1 << 19,       /* with its like and their parent it decides who may do what:
                                          changed in one transaction with them */
    PGM_KIND_NAMED = 1 << 20,          /* statements of applications name it */
    PGM_KIND_REPLICATES = 1 << 21,     /* has a say in what is sent to other servers or received */
};

/* Parts of a catalog that are managed only where the user wants that. */
enum pgm_facet {
    PGM_FACET_PRIVILEGES = 1,                                 /* as the setting `privileges` says */
    PGM_FACET_OWNERS = 2,                                     /* as `owners` says */
    PGM_FACET_ROLES = 4,                                      /* as `roles` says */
    PGM_FACET_DATABASE = 8,                                   /* as `database_settings` says */
    PGM_FACETS = 15,                                          /* all of them */
    PGM_FACETS_SHARED = PGM_FACET_ROLES | PGM_FACET_DATABASE, /* what all databases of a server
                                                                 see: on the throw-away server it
                                                                 is there within a transaction
                                                                 only (catalog/roles.h) */
};

/* What a plan is for. */
enum pgm_purpose {
    PGM_FOR_CHANGE, /* to be run where its diff was read */
    PGM_FOR_COPY,   /* a copy on a server of ours, as exact as that server can */
    PGM_FOR_DUMP,   /* a schema for any server */
    PGM_FOR_UNDO,   /* the same as for a change, where text may be what a value was kept as */
};

/* How another object suffers when an attribute of something it needs changes. */
enum pgm_bond {
    PGM_BOND_SHAPE =
        1, /* PostgreSQL refuses the change while it exists: it holds a parse tree over it */
    PGM_BOND_TYPE = 2,   /* it would no longer fit once the base type differs */
    PGM_BOND_VALUES = 4, /* it is about the values as they are, and would not fit text */
};

enum pgm_attr_flags {
    PGM_ATTR_INFO =
        1, /* carried along for CREATE, but no part of the content: neither compared nor hashed */
    PGM_ATTR_FOLLOWS =
        2, /* names a type: when that type is swapped, this attribute is altered again */
    PGM_ATTR_EXPRESSION = 4, /* deparsed SQL: compared by pgm_expression_same() */
    PGM_ATTR_PLACE = 128, /* its place among its like; shown apart where it differs, besides INFO */
    PGM_ATTR_COMMITS =
        8, /* what alters it is of use only once committed: done before anything else */
    PGM_ATTR_CONNECTION = 32, /* a connection string: read without the secrets in it */
    PGM_ATTR_WITHHELD = 64,   /* null when the user may not read it, and then like any other
                                   value; another user sees it, so it is no part of the digest */
    PGM_ATTR_RELIED_ON = 256, /* what applications expect of it: once made anew with another value,
                                 some of their statements fail */
    PGM_ATTR_GROWS = 16, /* altered in place, it only gains: nothing that works stops working */
};

typedef void pgm_alter_fn(struct pgm_emit *emit, const struct pgm_delta *delta);

struct pgm_attr {
    const char *name; /* the query's column; ends the list when NULL */
    unsigned flags;
    pgm_alter_fn *alter; /* changes it in place; a hook shared by several attributes runs once.
                            NULL: only a rebuild does */
    bool (*can_alter)(const struct pgm_delta *delta); /* NULL: always */
    unsigned (*disturbs)(const struct pgm_delta
            *delta); /* enum pgm_bond of the users that must be rebuilt; NULL: none */
    /* Whether `from` will do for `to`, where that is no matter of equal values; such an attribute
     * is no part of the digest. NULL: the values must be the same. */
    bool (*is_same)(const struct pgm_object *from, const struct pgm_object *to);
};

/* Names that only one object at a time may have. */
enum pgm_namespace {
    PGM_NAMESPACE_RELATION = 1, /* tables, indexes, sequences, views, composite types … */
    PGM_NAMESPACE_TYPE = 2,
    PGM_NAMESPACE_ROUTINE = 4,
    PGM_NAMESPACE_CONSTRAINT = 8, /* among the constraints of one relation or domain */
    PGM_NAMESPACE_COLUMN = 16,
    PGM_NAMESPACE_ONLY_ONE = 32, /* no name: its parent has one of the kind at most */
};

/* How something is done to a table in use so that nobody who works with it has to wait: see
 * plan/gentle.h. */
struct pgm_gentle {
    /* Is it the way for this change? */
    bool (*suits)(struct pgm_emit *emit, const struct pgm_delta *delta);

    /* Another way of the kind, for what this one does not suit; NULL: there is none. */
    const struct pgm_gentle *next;

    /* Optional: what is done before, while all is as it was. */
    void (*prepare)(struct pgm_emit *emit, const struct pgm_delta *delta);

    /* Optional: instead of the kind's create and drop. */
    void (*create)(struct pgm_emit *emit, const struct pgm_object *object);
    void (*drop)(struct pgm_emit *emit, const struct pgm_object *object);

    /* Optional: can one that is replaced wait under another name until its successor is confirmed?
     * NULL: it can. */
    bool (*can_wait)(struct pgm_emit *emit, const struct pgm_object *from);

    /* Optional: what is done once that is committed. */
    void (*confirm)(struct pgm_emit *emit, const struct pgm_delta *delta);

    bool stands_alone;  /* what creates it runs in no transaction */
    bool whole_at_last; /* it is not before it is confirmed that it is what others may rest on; what
                           is written in its own clause comes before that */
    bool
        takes_parts; /* its parts in partitions are made before it, and it takes them as they are */
    bool leaves_first; /* it goes before anything is prepared for what it rests on */
};

struct pgm_kind {
    const char *name;       /* for identities, messages, JSON: "materialized view" */
    const char *noun;       /* as in COMMENT ON noun; NULL when it cannot carry a comment */
    const char *grant_noun; /* as in GRANT … ON noun; NULL when privileges hang elsewhere or there
                               are none */
    int weight;             /* smaller first where the graph leaves a choice */
    unsigned flags;
    unsigned facet;      /* enum pgm_facet that it is a part of; 0: always managed */
    unsigned namespaces; /* what its name occupies */
    const char *query;   /* NAME.sql: see catalog/query.h for the form */
    unsigned effort; /* how long the query takes in a large database, beside others: 0 hardly any
                        time; the longest is begun first */
    const struct pgm_attr *attrs;

    /* Emits what creates it. NULL with PGM_KIND_COMES_ALONG. */
    void (*create)(struct pgm_emit *emit, const struct pgm_object *object);

    /* Emits what drops it; NULL with PGM_KIND_COMES_ALONG. */
    void (*drop)(struct pgm_emit *emit, const struct pgm_object *object);

    /* Optional: the same where there is a trash (emit->trash): what it holds waits there. */
    void (*discard)(struct pgm_emit *emit, const struct pgm_object *object);

    /* Optional: the clause that creates it within its parent's CREATE statement; false when this
     * one cannot be folded. */
    bool (*clause)(struct pgm_emit *emit, const struct pgm_object *object, struct pgm_str *out);

    /* Optional: what else a new one needs after the statement that created it, its own or its
     * parent's. */
    void (*finish)(struct pgm_emit *emit, const struct pgm_object *object);

    /* Optional: gives it another name, for good or to move it out of the way for a swap. Mostly
     * pgm_emit_rename(). */
    void (*rename)(struct pgm_emit *emit, const struct pgm_object *object, const char *name);

    /* Optional: moves it out of the way for a swap, where a new name for itself is not all. */
    void (*set_aside)(struct pgm_emit *emit, const struct pgm_object *object, const char *aside);

    /* Optional, both or none: the attribute that lists parts without an identity of their own that
     * can be renamed, as literals (kinds/labels.h), and what renames one of them. */
    const char *parts;
    void (*rename_part)(struct pgm_emit *emit, const struct pgm_object *object,
        const char *old_part, const char *new_part);

    /* Optional, both or none: a type that it names is made anew, and the old one cannot wait aside.
     * Are its values as text what the new type reads? Then they are made text before the old type
     * goes, and altering what names the type brings them back (delta->over_text). */
    bool (*can_be_text)(struct pgm_emit *emit, const struct pgm_delta *delta);
    void (*make_text)(struct pgm_emit *emit, const struct pgm_object *object);

    /* Optional: is it a change that PostgreSQL allows only by making the parent anew? */
    bool (*rebuilds_parent)(const struct pgm_delta *delta);

    /* Optional, for what watches: is it less watchful once altered? */
    bool (*calms)(const struct pgm_delta *delta);

    /* Optional: what is in `from`, which is to be made anew, moves over to `to`, when that stands
     * with what it needs to take it in (list_takers). With set_aside, the old one waits under the
     * name `aside`. */
    void (*refill)(struct pgm_emit *emit, const struct pgm_object *from,
        const struct pgm_object *to, const char *aside);

    /* Optional: what has to be made anew when this one of `from` is. */
    void (*rebuilds_too)(
        struct pgm_emit *emit, const struct pgm_object *from, pgm_object_list *out);

    /* Optional: what of the old catalog has to be made anew when this one comes or is altered. */
    void (*displaces)(struct pgm_emit *emit, const struct pgm_delta *delta, pgm_object_list *out);

    /* Optional: what else, if the plan alters it, is altered before this one is. */
    void (*alters_after)(
        struct pgm_emit *emit, const struct pgm_delta *delta, pgm_object_list *out);

    /* Optional: has the old one to go before the object that it belongs to, and that goes, too? */
    bool (*leaves_first)(struct pgm_emit *emit, const struct pgm_object *object);

    /* Optional: what of the new catalog has to be there before this old one is dropped. */
    void (*outlasts)(struct pgm_emit *emit, const struct pgm_object *object, pgm_object_list *out);

    /* With refill: is there anything in it to move? And what else has to be there before. */
    bool (*has_content)(struct pgm_emit *emit, const struct pgm_object *from);
    void (*list_takers)(struct pgm_emit *emit, const struct pgm_object *to, pgm_object_list *out);

    /* Optional: an object of `from` whose state a new one continues (the position of a sequence),
     * or NULL. If that one is dropped, it is kept aside until `finish` has run, and
     * pgm_emit_aside() tells its name. */
    const struct pgm_object *(*continues)(
        const struct pgm_object *object, const struct pgm_catalog *from);

    /* Optional: which changes of what it needs it cannot live through (enum pgm_bond). */
    unsigned (*bonds)(const struct pgm_object *object);

    /* Optional: whose creation or alteration does to this one what the delta wants, so that it has
     * no statement of its own, or follows in the same place; NULL: nobody's. */
    const struct pgm_object *(*comes_with)(struct pgm_emit *emit, const struct pgm_delta *delta);

    /* Optional: whose end is this old one's, too, and which no edge tells of; NULL: nobody's. */
    const struct pgm_object *(*goes_with)(struct pgm_emit *emit, const struct pgm_object *object);

    /* Optional: what else, if the plan creates or alters it, has to be there before this one is
     * created, and what of the old catalog, if the plan drops it, has to be gone by then; and what
     * else, if it is altered or dropped, waits until this old one is gone. */
    void (*comes_after)(
        struct pgm_emit *emit, const struct pgm_object *object, pgm_object_list *out);
    void (*goes_before)(
        struct pgm_emit *emit, const struct pgm_object *object, pgm_object_list *out);

    /* Optional: does what becomes of `needed` reach it through its columns, which need the same, so
     * that it is not made anew for it? */
    bool (*is_carried)(const struct pgm_object *object, const struct pgm_object *needed);

    /* Optional: the object that ties it to `needed`; once that is gone, it survives the end of
     * `needed`. NULL: nothing but itself does. */
    const struct pgm_object *(*linked_by)(
        const struct pgm_object *object, const struct pgm_object *needed);

    /* Optional: the gentle ways, where its table is in use; the first that suits is taken. */
    const struct pgm_gentle *gentle;

    /* Optional: how COMMENT ON names it, when that is not "noun name". */
    void (*refer)(const struct pgm_object *object, struct pgm_str *out);

    /* Optional: appends the query of how many there are in it; returns of what: "row", "value". */
    const char *(*count)(const struct pgm_object *object, struct pgm_str *out);

    /* Optional: is it one that cannot be added where rows are already? */
    bool (*refuses_rows)(const struct pgm_object *object);

    /* Optional: does it say nothing about the rows that are there when it comes, so that they move
     * in before? */
    bool (*spares_rows)(const struct pgm_object *object);

    /* Optional: another name it occupies besides its own: a relation's name in its schema, or NULL.
     */
    const char *(*also_occupies)(const struct pgm_object *object);
};

/* All kinds, in the order of kinds.def; ends with NULL. */
extern const struct pgm_kind *const pgm_kinds[];

/* How many attributes the kind has. */
size_t pgm_kind_n_attrs(const struct pgm_kind *kind);

/* The kind of that name, or NULL. */
const struct pgm_kind *pgm_kind_find(const char *name);

/* The value of the attribute called `name`; naming one that the kind lacks is a bug. */
const char *pgm_object_attr(const struct pgm_object *object, const char *name);

/* Is the boolean attribute true? */
bool pgm_object_is(const struct pgm_object *object, const char *name);

/* What a delta is about: the wanted object where there is one. */
const struct pgm_object *pgm_delta_object(const struct pgm_delta *delta)
    __attribute__((returns_nonnull));

/* Is the attribute called `name` among the changed ones? */
bool pgm_delta_has(const struct pgm_delta *delta, const char *name);

/* The name of the database that is in the catalog's statements; NULL: not known, and in none. */
const char *pgm_catalog_database(const struct pgm_catalog *catalog);

/* Fills hash, quoted, sql, path and id of an object whose parent is complete. */
void pgm_object_name(struct pgm_arena *arena, struct pgm_object *object);
void pgm_object_hash(struct pgm_arena *arena, struct pgm_object *object);

/* How COMMENT ON and messages name it: "TABLE public.orders". */
const char *pgm_object_reference(struct pgm_arena *arena, const struct pgm_object *object);

/* Do two deparsed expressions mean the same? Equal text, or one of the forms that PostgreSQL prints
 * differently the second time. */
bool pgm_expression_same(const char *a, const char *b);

/* Bits of the attributes in which `from` is not what `to` is, two objects of one kind. */
uint64_t pgm_object_compare(const struct pgm_object *from, const struct pgm_object *to);

/* Is it carried along without being a part of the digest? */
bool pgm_attr_is_aside(const struct pgm_attr *attr);

/* The expression in the form that PostgreSQL prints when it reads its own text again. NULL stays
 * NULL. */
const char *pgm_expression_canonical(struct pgm_arena *arena, const char *expression);

/* Is the expression one pair of parentheses with everything inside? */
bool pgm_expression_is_enclosed(const char *expression);

/* Appends the expression in exactly one more or the same pair of parentheses: "(a > 0)". */
void pgm_expression_add(struct pgm_str *out, const char *expression);

/* The digest of a linked catalog: of every object's identity and content, in order. */
void pgm_catalog_seal(struct pgm_catalog *catalog);

/* Is the object something that work which manages these facets has to do with? */
bool pgm_object_is_managed(const struct pgm_object *object, unsigned facets);

/* The digest of a sealed catalog that counts for work which manages these facets. */
const char *pgm_catalog_digest(const struct pgm_catalog *catalog, unsigned facets);
