#include "catalog/stamp.h"

#include <string.h>

#include "base/digest.h"
#include "base/str.h"

/* Every catalog whose rows anybody may see, so that a query that begins to read one more is
 * covered already. Left out, since no schema comes from them: pg_largeobject,
 * pg_largeobject_metadata, pg_replication_origin, pg_shdepend, pg_statistic and
 * pg_statistic_ext_data. Three more only a superuser may see: pg_authid, pg_subscription and
 * pg_user_mapping, of which below. tests/e2e/test_stamp.py knows when PostgreSQL has another. */
static const struct {
    const char *name;
    const char *where; /* of one that databases share, the rows that are of this one */
    int since;
} catalogs[] = {
    { "pg_aggregate", NULL, 0 },
    { "pg_am", NULL, 0 },
    { "pg_amop", NULL, 0 },
    { "pg_amproc", NULL, 0 },
    { "pg_attrdef", NULL, 0 },
    { "pg_attribute", NULL, 0 },
    { "pg_auth_members", NULL, 0 },
    { "pg_cast", NULL, 0 },
    { "pg_class", NULL, 0 },
    { "pg_collation", NULL, 0 },
    { "pg_constraint", NULL, 0 },
    { "pg_conversion", NULL, 0 },
    { "pg_database", "datname = current_database()", 0 },
    { "pg_db_role_setting",
        "setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))", 0 },
    { "pg_default_acl", NULL, 0 },
    { "pg_depend", NULL, 0 },
    { "pg_description", NULL, 0 },
    { "pg_enum", NULL, 0 },
    { "pg_event_trigger", NULL, 0 },
    { "pg_extension", NULL, 0 },
    { "pg_foreign_data_wrapper", NULL, 0 },
    { "pg_foreign_server", NULL, 0 },
    { "pg_foreign_table", NULL, 0 },
    { "pg_index", NULL, 0 },
    { "pg_inherits", NULL, 0 },
    { "pg_init_privs", NULL, 0 },
    { "pg_language", NULL, 0 },
    { "pg_namespace", NULL, 0 },
    { "pg_opclass", NULL, 0 },
    { "pg_operator", NULL, 0 },
    { "pg_opfamily", NULL, 0 },
    { "pg_parameter_acl", NULL, 150000 },
    { "pg_partitioned_table", NULL, 0 },
    { "pg_policy", NULL, 0 },
    { "pg_proc", NULL, 0 },
    { "pg_publication", NULL, 0 },
    { "pg_publication_namespace", NULL, 150000 },
    { "pg_publication_rel", NULL, 0 },
    { "pg_range", NULL, 0 },
    { "pg_rewrite", NULL, 0 },
    { "pg_seclabel", NULL, 0 },
    { "pg_sequence", NULL, 0 },
    { "pg_shdescription", NULL, 0 },
    { "pg_shseclabel", NULL, 0 },
    { "pg_statistic_ext", NULL, 0 },
    { "pg_subscription_rel", NULL, 0 },
    { "pg_tablespace", NULL, 0 },
    { "pg_transform", NULL, 0 },
    { "pg_trigger", NULL, 0 },
    { "pg_ts_config", NULL, 0 },
    { "pg_ts_config_map", NULL, 0 },
    { "pg_ts_dict", NULL, 0 },
    { "pg_ts_parser", NULL, 0 },
    { "pg_ts_template", NULL, 0 },
    { "pg_type", NULL, 0 },
};

/* What of a subscription anybody may see. */
static const struct {
    const char *name;
    int since;
} subscription_columns[] = {
    { "oid", 0 },
    { "subname", 0 },
    { "subowner", 0 },
    { "subenabled", 0 },
    { "subbinary", 0 },
    { "substream", 0 },
    { "subtwophasestate", 150000 },
    { "subdisableonerr", 150000 },
    { "subpasswordrequired", 160000 },
    { "subrunasowner", 160000 },
    { "suborigin", 160000 },
    { "subfailover", 170000 },
    { "subslotname", 0 },
    { "subsynccommit", 0 },
    { "subpublications", 0 },
};

/* Which server, in which of its lives, and who asks.
 *
 * A server that crashed may give the numbers of transactions again that it had given, and that
 * somebody had seen, when their commit had not reached the disk. Its postmaster may live through
 * that, but none of the processes that serve it: those without a database or a user. 2^32
 * transactions later the numbers begin again. */
static const char lives_sql[] =
    "SELECT (SELECT system_identifier FROM pg_control_system()), pg_postmaster_start_time(),"
    " (SELECT string_agg(pid::text, ',' ORDER BY pid) FROM pg_stat_get_activity(NULL)"
    "  WHERE datid IS NULL AND usesysid IS NULL),"
    " div(pg_snapshot_xmin(pg_current_snapshot())::text::numeric, 4294967296),"
    " (SELECT oid FROM pg_database WHERE datname = current_database()), version(),"
    " pg_is_in_recovery(), session_user, current_user, current_setting('pgmend.self', true)";

/* What is in the answers besides catalogs: settings, what a role is and may do, what the files of
 * extensions say, mappings as far as the user may see them. */
static const char others_sql[] =
    "SELECT (SELECT sha256(textsend(string_agg(s.name || '=' || s.setting, E'\\n' ORDER BY "
    "s.name)))"
    "    FROM pg_settings s)"
    ", (SELECT sha256(textsend(string_agg(r::text, E'\\n' ORDER BY r.oid))) FROM pg_roles r)"
    ", (SELECT sha256(textsend(string_agg(m::text, E'\\n' ORDER BY m.umid)))"
    "    FROM pg_user_mappings m)"
    ", (SELECT sha256(textsend(string_agg(a::text, E'\\n' ORDER BY a.name)))"
    "    FROM pg_available_extensions a WHERE EXISTS (SELECT FROM pg_extension WHERE oid >= "
    "16384))";

/* Who may not read the column must not even name it, hence the query in a string. */
static const char connections_sql[] =
    ", CASE WHEN has_column_privilege('pg_subscription', 'subconninfo', 'SELECT') THEN"
    " (SELECT string_agg(query_to_xml('SELECT sha256(textsend(subconninfo)) AS c"
    " FROM pg_catalog.pg_subscription WHERE oid = ' || s.oid, false, true, '')::text, ','"
    " ORDER BY s.oid) FROM pg_subscription s"
    " WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())) END";

/* Rows come as they lie there. In another order they make another stamp, which harms nobody. */
static void
add_catalogs(struct pgm_str *sql, int server_version)
{
    for (size_t i = 0; i < sizeof catalogs / sizeof *catalogs; i++) {
        if (server_version < catalogs[i].since) {
            continue;
        }
        pgm_str_addf(sql, ", (SELECT sha256(string_agg(xidsend(xmin), tidsend(ctid))) FROM %s%s%s)",
            catalogs[i].name, catalogs[i].where ? " WHERE " : "",
            catalogs[i].where ? catalogs[i].where : "");
    }
}

static void
add_subscriptions(struct pgm_str *sql, int server_version)
{
    pgm_str_add(sql, ", (SELECT sha256(textsend(string_agg(ROW(");
    const char *comma = "";
    for (size_t i = 0; i < sizeof subscription_columns / sizeof *subscription_columns; i++) {
        if (server_version >= subscription_columns[i].since) {
            pgm_str_addf(sql, "%ss.%s", comma, subscription_columns[i].name);
            comma = ", ";
        }
    }
    pgm_str_add(sql, ")::text, E'\\n' ORDER BY s.oid))) FROM pg_subscription s"
                     " WHERE s.subdbid = (SELECT oid FROM pg_database"
                     " WHERE datname = current_database()))");
}

/* Of the catalogs that only a superuser may see. */
static void
add_hidden(struct pgm_str *sql)
{
    static const char *const names[] = { "pg_authid", "pg_subscription", "pg_user_mapping" };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        pgm_str_addf(sql,
            ", CASE WHEN has_table_privilege('%s', 'SELECT') THEN query_to_xml('SELECT"
            " sha256(string_agg(xidsend(xmin), tidsend(ctid))) AS c FROM pg_catalog.%s',"
            " false, true, '')::text END",
            names[i], names[i]);
    }
}

void
pgm_stamp_sql(struct pgm_arena *arena, int server_version, const char **out)
{
    struct pgm_str catalogs_sql = PGM_STR(arena), values_sql = PGM_STR(arena);
    pgm_str_add(&catalogs_sql, lives_sql);
    add_catalogs(&catalogs_sql, server_version);
    add_hidden(&catalogs_sql);
    pgm_str_add(&values_sql, others_sql);
    add_subscriptions(&values_sql, server_version);
    pgm_str_add(&values_sql, connections_sql);
    out[0] = pgm_str_text(&catalogs_sql);
    out[1] = pgm_str_text(&values_sql);
    out[2] = NULL;
}

/* One digest of everything: parts of it are made of what only this user may see. */
const char *
pgm_stamp_of(struct pgm_arena *arena, const struct pgm_rows *rows)
{
    struct pgm_digest *digest = pgm_digest_new(arena);
    for (size_t query = 0; query < PGM_STAMP_QUERIES; query++) {
        for (size_t i = 0; i < rows[query].n_columns; i++) {
            const char *value = pgm_rows_value(&rows[query], 0, i);
            pgm_digest_add(digest, value ? "+" : "-", 1);
            pgm_digest_add(digest, value ? value : "", value ? strlen(value) + 1 : 1);
        }
    }
    return pgm_digest_end(digest);
}

bool
pgm_stamp_holds(const struct pgm_rows *rows, const struct pgm_rows *again)
{
    const struct pgm_rows *before = &rows[PGM_STAMP_QUERIES - 1];
    for (size_t i = 0; i < before->n_columns; i++) {
        if (!pgm_str_same(pgm_rows_value(before, 0, i), pgm_rows_value(again, 0, i))) {
            return false;
        }
    }
    return true;
}
