"""What a database's schema is, read from pg_catalog independently of pgmend.

fingerprint(connection) gives {(kind, identity): {attribute: value}}; compare() says in words how
two of them differ. Order of columns and numbers of attributes are left out, so are the names of NOT
NULL constraints (PostgreSQL 18 names them all), system objects, and whatever belongs to an
extension.

As a program: fingerprint.py URL prints one; fingerprint.py URL URL compares two (exit 1: they
differ).
"""

import json
import sys

import psycopg

if __package__:
    from .canonical import canonical
else:
    from canonical import canonical


def is_member(catalog, oid):
    """SQL: does this object belong to an extension?"""
    return (
        "EXISTS (SELECT FROM pg_depend e WHERE e.deptype = 'e'"
        f" AND e.classid = '{catalog}'::regclass AND e.objid = {oid})"
    )


def acl(value, kind, owner):
    """SQL: an access list as sorted strings; an absent one as the default that it means."""
    return f"""(SELECT coalesce(jsonb_agg(item ORDER BY item COLLATE "C"), '[]')
        FROM (SELECT format('%s=%s%s/%s', coalesce(grantee.rolname, 'PUBLIC'), x.privilege_type,
                CASE WHEN x.is_grantable THEN '*' END, grantor.rolname) AS item
            FROM aclexplode(coalesce({value}, acldefault('{kind}', {owner}))) x
            JOIN pg_roles grantor ON grantor.oid = x.grantor
            LEFT JOIN pg_roles grantee ON grantee.oid = x.grantee) granted)"""


def sorted_array(value, ignored="^$"):
    """SQL: a text array as sorted JSON, without the elements that match a pattern."""
    return (
        f"(SELECT jsonb_agg(o ORDER BY o COLLATE \"C\") FROM unnest({value}) o"
        f" WHERE o !~ '{ignored}')"
    )


def identity(catalog, oid):
    """SQL: PostgreSQL's own name for an object."""
    return f"(pg_identify_object('{catalog}'::regclass, {oid}, 0)).identity"


def owner(oid):
    """SQL: the name of a role."""
    return f"pg_get_userbyid({oid})"


USER_SCHEMA = "n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
USER_OID = "{} >= 16384"  # smaller ones are given out by initdb
RELATION = "format('%I.%I', n.nspname, c.relname)"
USER_RELATION = f"""{USER_SCHEMA} AND NOT {is_member('pg_class', 'c.oid')}
    AND c.relpersistence <> 't'"""

# kind → query for (identity, attributes). Columns that only newer servers have are taken from the
# row as JSON, where an absent one is null.
QUERIES = {
    "schema": f"""
        SELECT n.nspname, jsonb_build_object('owner', {owner('n.nspowner')},
            'grants', {acl('n.nspacl', 'n', 'n.nspowner')})
        FROM pg_namespace n WHERE {USER_SCHEMA} AND NOT {is_member('pg_namespace', 'n.oid')}""",
    "extension": """
        SELECT e.extname, jsonb_build_object('schema', n.nspname, 'version', e.extversion)
        FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace""",
    "relation": f"""
        SELECT {RELATION}, jsonb_build_object('relkind', c.relkind, 'persistence', c.relpersistence,
            'owner', {owner('c.relowner')}, 'options', {sorted_array('c.reloptions')},
            'toast options', (SELECT {sorted_array('t.reloptions')} FROM pg_class t
                WHERE t.oid = c.reltoastrelid),
            'row security', c.relrowsecurity, 'forced row security', c.relforcerowsecurity,
            'replica identity', c.relreplident, 'populated', c.relispopulated,
            'access method', (SELECT amname FROM pg_am WHERE pg_am.oid = c.relam),
            'tablespace', (SELECT spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace),
            'partition key', pg_get_partkeydef(c.oid),
            'bound', pg_get_expr(c.relpartbound, c.oid),
            'parents', (SELECT jsonb_agg(inhparent::regclass::text ORDER BY inhseqno)
                FROM pg_inherits WHERE inhrelid = c.oid),
            'of type', nullif(c.reloftype, 0)::regtype::text,
            'foreign server', (SELECT jsonb_build_array(srvname, {sorted_array('ftoptions')})
                FROM pg_foreign_table f JOIN pg_foreign_server s ON s.oid = f.ftserver
                WHERE f.ftrelid = c.oid),
            'definition', CASE WHEN c.relkind IN ('v', 'm') THEN pg_get_viewdef(c.oid) END,
            'grants', CASE c.relkind WHEN 'S' THEN {acl('c.relacl', 's', 'c.relowner')}
                WHEN 'c' THEN NULL ELSE {acl('c.relacl', 'r', 'c.relowner')} END)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c', 'S') AND {USER_RELATION}""",
    "column": f"""
        SELECT {RELATION} || format('.%I', a.attname),
            jsonb_build_object('type', format_type(a.atttypid, a.atttypmod),
            'collation', CASE WHEN a.attcollation <> t.typcollation
                THEN a.attcollation::regcollation::text END,
            'not null', a.attnotnull, 'identity', a.attidentity, 'generated', a.attgenerated,
            'default', pg_get_expr(d.adbin, d.adrelid),
            'storage', nullif(a.attstorage, t.typstorage),
            'compression', a.attcompression, 'statistics target', nullif(a.attstattarget, -1),
            'options', {sorted_array('a.attoptions', '^pg_attver=')},
            'foreign options', {sorted_array('a.attfdwoptions')},
            'local', a.attislocal, 'inherited', a.attinhcount,
            -- Meaningful where a column cannot be put between others by the plan itself.
            'position', CASE WHEN c.relkind IN ('v', 'm') THEN a.attnum END,
            'grants', {acl('a.attacl', 'c', 'c.relowner')})
        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
        LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE a.attnum > 0 AND NOT a.attisdropped
            AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'c') AND {USER_RELATION}""",
    "constraint": f"""
        SELECT format('%s on %s.%I', CASE WHEN k.contype = 'n' THEN 'not null of ' ||
                coalesce((SELECT quote_ident(attname) FROM pg_attribute
                    WHERE attrelid = k.conrelid AND attnum = k.conkey[1]), 'the domain')
                ELSE quote_ident(k.conname) END,
            quote_ident(n.nspname), coalesce(c.relname, t.typname)),
            jsonb_build_object('type', k.contype, 'definition', pg_get_constraintdef(k.oid),
            'deferrable', k.condeferrable, 'deferred', k.condeferred,
            'validated', k.convalidated, 'no inherit', k.contype IN ('c', 'n') AND k.connoinherit,
            'enforced', to_jsonb(k) -> 'conenforced',
            'local', k.conislocal, 'inherited', k.coninhcount,
            'index', CASE WHEN k.contype IN ('p', 'u', 'x') THEN k.conindid::regclass::text END)
        FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
        LEFT JOIN pg_class c ON c.oid = k.conrelid LEFT JOIN pg_type t ON t.oid = k.contypid
        WHERE {USER_SCHEMA} AND k.contype <> 't'
            -- What a foreign key has for each partition that it refers to, under any name.
            AND NOT EXISTS (SELECT FROM pg_constraint w
                WHERE w.oid = k.conparentid AND w.conrelid = k.conrelid)
            AND NOT {is_member('pg_class', 'k.conrelid')}
            AND NOT {is_member('pg_type', 'k.contypid')}""",
    "index": f"""
        SELECT {RELATION}, jsonb_build_object('definition', pg_get_indexdef(i.indexrelid),
            'valid', i.indisvalid, 'clustered', i.indisclustered,
            'replica identity', i.indisreplident, 'primary', i.indisprimary,
            'unique', i.indisunique, 'immediate', i.indimmediate,
            'tablespace', (SELECT spcname FROM pg_tablespace s WHERE s.oid = c.reltablespace),
            'parent', (SELECT inhparent::regclass::text FROM pg_inherits
                WHERE inhrelid = c.oid),
            'statistics targets', (SELECT jsonb_object_agg(attnum, attstattarget)
                FROM pg_attribute WHERE attrelid = c.oid AND attstattarget >= 0))
        FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE {USER_RELATION} AND NOT {is_member('pg_class', 'i.indrelid')}""",
    "sequence": f"""
        SELECT {RELATION}, jsonb_build_object('type', format_type(s.seqtypid, NULL),
            'start', s.seqstart, 'increment', s.seqincrement, 'minimum', s.seqmin,
            'maximum', s.seqmax, 'cache', s.seqcache, 'cycle', s.seqcycle,
            'owned by', (SELECT format('%s.%I %s', d.refobjid::regclass, a.attname, d.deptype)
                FROM pg_depend d
                JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid
                    AND d.refclassid = 'pg_class'::regclass AND d.deptype IN ('a', 'i')))
        FROM pg_sequence s JOIN pg_class c ON c.oid = s.seqrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {USER_RELATION}""",
    "routine": f"""
        SELECT format('%I.%I(%s)', n.nspname, p.proname, oidvectortypes(p.proargtypes)),
            jsonb_build_object('kind', p.prokind, 'owner', {owner('p.proowner')},
            'definition', CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) END,
            'aggregate', CASE WHEN p.prokind = 'a' THEN (SELECT jsonb_build_object(
                'arguments', pg_get_function_arguments(p.oid),
                'result', pg_get_function_result(p.oid), 'parallel', p.proparallel,
                'kind', g.aggkind, 'direct arguments', g.aggnumdirectargs,
                'functions', jsonb_build_array(g.aggtransfn, g.aggfinalfn, g.aggcombinefn,
                    g.aggserialfn, g.aggdeserialfn, g.aggmtransfn, g.aggminvtransfn,
                    g.aggmfinalfn),
                'extra', jsonb_build_array(g.aggfinalextra, g.aggmfinalextra,
                    g.aggfinalmodify, g.aggmfinalmodify),
                'sort operator', g.aggsortop::regoperator::text,
                'state types', jsonb_build_array(g.aggtranstype::regtype::text,
                    g.aggmtranstype::regtype::text, g.aggtransspace, g.aggmtransspace),
                'initial', jsonb_build_array(g.agginitval, g.aggminitval))
                FROM pg_aggregate g WHERE g.aggfnoid = p.oid) END,
            'grants', {acl('p.proacl', 'f', 'p.proowner')})
        FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_proc', 'p.oid')}
            -- A range type brings its own constructors.
            AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass
                AND d.objid = p.oid AND d.deptype = 'i')""",
    "trigger": f"""
        SELECT format('%I on ', t.tgname) || {RELATION},
            jsonb_build_object('definition', pg_get_triggerdef(t.oid), 'enabled', t.tgenabled,
            'inherited', t.tgparentid <> 0)
        FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE NOT t.tgisinternal AND {USER_RELATION}""",
    "rule": f"""
        SELECT format('%I on ', r.rulename) || {RELATION},
            jsonb_build_object('definition', pg_get_ruledef(r.oid), 'enabled', r.ev_enabled)
        FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE r.rulename <> '_RETURN' AND {USER_RELATION}""",
    "policy": f"""
        SELECT format('%I on ', p.polname) || {RELATION},
            jsonb_build_object('command', p.polcmd, 'permissive', p.polpermissive,
            'roles', (SELECT jsonb_agg(name ORDER BY name COLLATE "C")
                FROM (SELECT CASE r WHEN 0 THEN 'PUBLIC' ELSE {owner('r')}::text END AS name
                    FROM unnest(p.polroles) r) named),
            'using', pg_get_expr(p.polqual, p.polrelid),
            'check', pg_get_expr(p.polwithcheck, p.polrelid))
        FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {USER_RELATION}""",
    "type": f"""
        SELECT format('%I.%I', n.nspname, t.typname), jsonb_build_object('kind', t.typtype,
            'owner', {owner('t.typowner')}, 'grants', {acl('t.typacl', 'T', 't.typowner')},
            'labels', (SELECT jsonb_agg(enumlabel ORDER BY enumsortorder) FROM pg_enum
                WHERE enumtypid = t.oid),
            'base', CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
            'collation', CASE t.typtype WHEN 'd' THEN
                nullif(t.typcollation, b.typcollation)::regcollation::text END,
            'not null', CASE t.typtype WHEN 'd' THEN t.typnotnull END,
            'default', CASE t.typtype WHEN 'd' THEN
                coalesce(pg_get_expr(t.typdefaultbin, 0), t.typdefault) END,
            'range', (SELECT jsonb_build_object('subtype', format_type(r.rngsubtype, NULL),
                'operator class', {identity('pg_opclass', 'r.rngsubopc')},
                'collation', nullif(r.rngcollation, 0)::regcollation::text,
                'canonical', r.rngcanonical, 'difference', r.rngsubdiff,
                'multirange', r.rngmultitypid::regtype::text)
                FROM pg_range r WHERE r.rngtypid = t.oid),
            'functions', CASE t.typtype WHEN 'b' THEN jsonb_build_array(t.typinput, t.typoutput,
                t.typreceive, t.typsend, t.typlen, t.typbyval, t.typalign, t.typstorage,
                t.typcategory, t.typdelim) END)
        FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
        LEFT JOIN pg_class c ON c.oid = t.typrelid LEFT JOIN pg_type b ON b.oid = t.typbasetype
        WHERE t.typtype IN ('b', 'c', 'd', 'e', 'r') AND t.typisdefined
            AND coalesce(c.relkind, 'c') = 'c' AND {USER_SCHEMA}
            AND NOT EXISTS (SELECT FROM pg_type element WHERE element.typarray = t.oid)
            AND NOT {is_member('pg_type', 't.oid')}""",
    "comment": f"""
        SELECT format('%s %s', o.type, o.identity), jsonb_build_object('text', d.description)
        FROM pg_description d
        CROSS JOIN LATERAL pg_identify_object(d.classoid, d.objoid, d.objsubid) o
        WHERE ({USER_OID.format('d.objoid')}
                OR d.objoid = 'public'::regnamespace AND d.classoid = 'pg_namespace'::regclass)
            AND NOT EXISTS (SELECT FROM pg_depend e WHERE e.deptype = 'e'
                AND e.classid = d.classoid AND e.objid = d.objoid)
            -- A dropped subscription leaves its comment behind.
            AND o.identity IS NOT NULL""",
    "security label": """
        SELECT format('%s %s for %s', o.type, o.identity, l.provider),
            jsonb_build_object('label', l.label)
        FROM pg_seclabel l
        CROSS JOIN LATERAL pg_identify_object(l.classoid, l.objoid, l.objsubid) o""",
    "default privileges": f"""
        SELECT format('of %s in %s for %s', {owner('d.defaclrole')},
            coalesce(n.nspname, 'all schemas'), d.defaclobjtype),
            jsonb_build_object('grants', (SELECT jsonb_agg(format('%s=%s%s', CASE x.grantee
                WHEN 0 THEN 'PUBLIC' ELSE {owner('x.grantee')}::text END, x.privilege_type,
                CASE WHEN x.is_grantable THEN '*' END) ORDER BY x.grantee, x.privilege_type)
                FROM aclexplode(d.defaclacl) x))
        FROM pg_default_acl d LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace""",
    "statistics": f"""
        SELECT format('%I.%I', n.nspname, s.stxname), jsonb_build_object(
            'of', s.stxrelid::regclass::text, 'owner', {owner('s.stxowner')},
            'kinds', (SELECT jsonb_agg(k ORDER BY k) FROM unnest(s.stxkind) k),
            'columns', (SELECT jsonb_agg(a.attname ORDER BY a.attname) FROM pg_attribute a
                WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)),
            'expressions', pg_get_statisticsobjdef_expressions(s.oid),
            'target', nullif(s.stxstattarget, -1))
        FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_statistic_ext', 's.oid')}""",
    "event trigger": f"""
        SELECT t.evtname, jsonb_build_object('event', t.evtevent, 'tags', t.evttags,
            'function', t.evtfoid::regprocedure::text, 'enabled', t.evtenabled,
            'owner', {owner('t.evtowner')})
        FROM pg_event_trigger t WHERE NOT {is_member('pg_event_trigger', 't.oid')}""",
    "publication": f"""
        SELECT p.pubname, jsonb_build_object('all tables', p.puballtables,
            'owner', {owner('p.pubowner')},
            'operations', jsonb_build_array(p.pubinsert, p.pubupdate, p.pubdelete,
                p.pubtruncate, p.pubviaroot),
            'generated columns', to_jsonb(p) -> 'pubgencols',
            'members', (SELECT jsonb_agg(o.type || ' ' || o.identity
                ORDER BY o.identity COLLATE "C") FROM pg_depend d
                CROSS JOIN LATERAL pg_identify_object(d.classid, d.objid, 0) o
                WHERE d.refclassid = 'pg_publication'::regclass AND d.refobjid = p.oid),
            'tables', (SELECT jsonb_agg(jsonb_build_object(
                'table', format('%I.%I', t.schemaname, t.tablename),
                'filter', to_jsonb(t) -> 'rowfilter',
                'columns', (SELECT jsonb_agg(a ORDER BY a COLLATE "C")
                    FROM jsonb_array_elements_text(to_jsonb(t) -> 'attnames') a))
                ORDER BY t.schemaname COLLATE "C", t.tablename COLLATE "C")
                FROM pg_publication_tables t WHERE t.pubname = p.pubname))
        FROM pg_publication p WHERE NOT {is_member('pg_publication', 'p.oid')}""",
    # The oid is the server's own. A password is nobody's business.
    "subscription": f"""
        SELECT s.subname, to_jsonb(s) - '{{oid,subdbid,subowner,subskiplsn,subpublications}}'::text[]
            || jsonb_build_object('owner', {owner('s.subowner')},
            'connection', regexp_replace(s.subconninfo, ' *password=[^ ]*', ''),
            'subconninfo', NULL,
            'publications', (SELECT jsonb_agg(p ORDER BY p COLLATE "C")
                FROM unnest(s.subpublications) p))
        FROM pg_subscription s JOIN pg_database d ON d.oid = s.subdbid
        WHERE d.datname = current_database()""",
    "cast": f"""
        SELECT format('%s as %s', k.castsource::regtype, k.casttarget::regtype),
            jsonb_build_object('function', nullif(k.castfunc, 0)::regprocedure::text,
            'context', k.castcontext, 'method', k.castmethod)
        FROM pg_cast k WHERE {USER_OID.format('k.oid')} AND NOT {is_member('pg_cast', 'k.oid')}""",
    "operator": f"""
        SELECT o.oid::regoperator::text, jsonb_build_object('function', o.oprcode,
            'commutator', o.oprcom::regoperator::text, 'negator', o.oprnegate::regoperator::text,
            'restrict', o.oprrest, 'join', o.oprjoin, 'merges', o.oprcanmerge,
            'hashes', o.oprcanhash, 'owner', {owner('o.oprowner')})
        FROM pg_operator o JOIN pg_namespace n ON n.oid = o.oprnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_operator', 'o.oid')}""",
    "operator class": f"""
        SELECT {identity('pg_opclass', 'o.oid')}, jsonb_build_object(
            'family', {identity('pg_opfamily', 'o.opcfamily')}, 'default', o.opcdefault,
            'input', o.opcintype::regtype::text, 'key', nullif(o.opckeytype, 0)::regtype::text)
        FROM pg_opclass o JOIN pg_namespace n ON n.oid = o.opcnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_opclass', 'o.oid')}""",
    "operator family": f"""
        SELECT {identity('pg_opfamily', 'f.oid')}, jsonb_build_object(
            'operators', (SELECT jsonb_agg(item ORDER BY item COLLATE "C") FROM (
                SELECT format('%s %s %s', a.amopstrategy, a.amopopr::regoperator,
                    a.amoppurpose) AS item FROM pg_amop a WHERE a.amopfamily = f.oid) used),
            'functions', (SELECT jsonb_agg(item ORDER BY item COLLATE "C") FROM (
                SELECT format('%s %s %s %s', a.amprocnum, a.amproclefttype::regtype,
                    a.amprocrighttype::regtype, a.amproc::regprocedure) AS item
                FROM pg_amproc a WHERE a.amprocfamily = f.oid) used))
        FROM pg_opfamily f JOIN pg_namespace n ON n.oid = f.opfnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_opfamily', 'f.oid')}""",
    "collation": f"""
        SELECT format('%I.%I', n.nspname, c.collname), jsonb_build_object(
            'provider', c.collprovider, 'deterministic', c.collisdeterministic,
            'collate', c.collcollate, 'ctype', c.collctype,
            'locale', coalesce(to_jsonb(c) -> 'colllocale', to_jsonb(c) -> 'colliculocale'),
            'rules', to_jsonb(c) -> 'collicurules')
        FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_collation', 'c.oid')}""",
    "conversion": f"""
        SELECT format('%I.%I', n.nspname, c.conname), jsonb_build_object(
            'from', pg_encoding_to_char(c.conforencoding),
            'to', pg_encoding_to_char(c.contoencoding),
            'function', c.conproc, 'default', c.condefault)
        FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_conversion', 'c.oid')}""",
    "text search configuration": f"""
        SELECT format('%I.%I', n.nspname, c.cfgname), jsonb_build_object(
            'parser', {identity('pg_ts_parser', 'c.cfgparser')},
            'mappings', (SELECT jsonb_agg(jsonb_build_array(m.maptokentype,
                m.mapdict::regdictionary::text) ORDER BY m.maptokentype, m.mapseqno)
                FROM pg_ts_config_map m WHERE m.mapcfg = c.oid))
        FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_ts_config', 'c.oid')}""",
    "text search dictionary": f"""
        SELECT format('%I.%I', n.nspname, d.dictname), jsonb_build_object(
            'template', {identity('pg_ts_template', 'd.dicttemplate')},
            'options', d.dictinitoption)
        FROM pg_ts_dict d JOIN pg_namespace n ON n.oid = d.dictnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_ts_dict', 'd.oid')}""",
    "text search template": f"""
        SELECT format('%I.%I', n.nspname, t.tmplname), jsonb_build_object(
            'init', t.tmplinit, 'lexize', t.tmpllexize)
        FROM pg_ts_template t JOIN pg_namespace n ON n.oid = t.tmplnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_ts_template', 't.oid')}""",
    "text search parser": f"""
        SELECT format('%I.%I', n.nspname, p.prsname), jsonb_build_object('functions',
            jsonb_build_array(p.prsstart, p.prstoken, p.prsend, p.prsheadline, p.prslextype))
        FROM pg_ts_parser p JOIN pg_namespace n ON n.oid = p.prsnamespace
        WHERE {USER_SCHEMA} AND NOT {is_member('pg_ts_parser', 'p.oid')}""",
    "language": f"""
        SELECT l.lanname, jsonb_build_object('trusted', l.lanpltrusted,
            'owner', {owner('l.lanowner')},
            'handler', nullif(l.lanplcallfoid, 0)::regprocedure::text,
            'inline', nullif(l.laninline, 0)::regprocedure::text,
            'validator', nullif(l.lanvalidator, 0)::regprocedure::text,
            'grants', {acl('l.lanacl', 'l', 'l.lanowner')})
        FROM pg_language l WHERE l.lanispl""",
    "foreign-data wrapper": f"""
        SELECT w.fdwname, jsonb_build_object('owner', {owner('w.fdwowner')},
            'options', {sorted_array('w.fdwoptions')},
            'handler', nullif(w.fdwhandler, 0)::regprocedure::text,
            'validator', nullif(w.fdwvalidator, 0)::regprocedure::text,
            'grants', {acl('w.fdwacl', 'F', 'w.fdwowner')})
        FROM pg_foreign_data_wrapper w
        WHERE NOT {is_member('pg_foreign_data_wrapper', 'w.oid')}""",
    "foreign server": f"""
        SELECT s.srvname, jsonb_build_object('wrapper', w.fdwname, 'type', s.srvtype,
            'version', s.srvversion, 'options', {sorted_array('s.srvoptions')},
            'owner', {owner('s.srvowner')}, 'grants', {acl('s.srvacl', 'S', 's.srvowner')})
        FROM pg_foreign_server s JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
        WHERE NOT {is_member('pg_foreign_server', 's.oid')}""",
    # pgmend reads no passwords.
    "user mapping": f"""
        SELECT format('%s on %s', usename, srvname),
            jsonb_build_object('options', {sorted_array('umoptions', '^password=')}) FROM pg_user_mappings""",
    "transform": """
        SELECT format('%s for %s', t.trftype::regtype, l.lanname), jsonb_build_object(
            'from', t.trffromsql, 'to', t.trftosql)
        FROM pg_transform t JOIN pg_language l ON l.oid = t.trflang""",
    "access method": f"""
        SELECT a.amname, jsonb_build_object('handler', a.amhandler, 'type', a.amtype)
        FROM pg_am a WHERE {USER_OID.format('a.oid')} AND NOT {is_member('pg_am', 'a.oid')}""",
}


def fingerprint(connection):
    """Everything the queries find. Names come out qualified, whatever the session's search_path is;
    the setting is left behind."""
    facts = {}
    with connection.cursor() as cursor:
        # Comparing results needs no round trip between them.
        with connection.pipeline():
            cursor.execute("SELECT set_config('search_path', '', false)")
            cursors = {kind: connection.execute(query) for kind, query in QUERIES.items()}
        for kind, rows in cursors.items():
            for name, attributes in rows:
                if (kind, name) in facts:
                    raise RuntimeError(f"two facts are called {kind} {name}")
                facts[kind, name] = {
                    attribute: in_one_form(value)
                    for attribute, value in attributes.items()
                }
    return facts


def in_one_form(value):
    if isinstance(value, list):
        return [in_one_form(element) for element in value]
    return canonical(value) if isinstance(value, str) else value


def compare(have, want):
    """How `have` differs from `want`, one line a difference."""
    lines = [f"{kind} {name} is missing" for kind, name in sorted(want.keys() - have.keys())]
    lines += [f"{kind} {name} is too much" for kind, name in sorted(have.keys() - want.keys())]
    for kind, name in sorted(have.keys() & want.keys()):
        had, wanted = have[kind, name], want[kind, name]
        lines += [
            f"{kind} {name}: {attribute} is {show(had[attribute])},"
            f" should be {show(wanted[attribute])}"
            for attribute in had
            if had[attribute] != wanted[attribute]
        ]
    return lines


def show(value):
    """A value as it is best read in a sentence."""
    return value if isinstance(value, str) and value else json.dumps(value, ensure_ascii=False)


def main(urls):
    """Prints one fingerprint, or compares two."""
    prints = []
    for url in urls:
        with psycopg.connect(url, autocommit=True) as connection:
            prints.append(fingerprint(connection))
    if len(prints) == 1:
        for (kind, name), attributes in sorted(prints[0].items()):
            print(kind, name, json.dumps(attributes, ensure_ascii=False, sort_keys=True))
        return 0
    lines = compare(*prints)
    print("\n".join(lines) if lines else "no difference")
    return 1 if lines else 0


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
