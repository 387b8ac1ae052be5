-- What the agents know. The vectors themselves live in a second, remote store.

create table rag_documents (
    -- A uuid in a text column, without a database default: the model writes it so, and a table
    -- that already holds rows keeps its key type.
    id varchar primary key,
    tenant_id integer not null references tenants (id),
    filename varchar(255) not null,
    collection varchar(100) not null,
    file_type varchar(50) not null,
    file_path varchar(500),
    created_at timestamp not null
);

create index ix_rag_documents_tenant_id on rag_documents (tenant_id);

-- The notes disagree on this table. The model has text keys (id varchar, tenant_id varchar(50)),
-- no foreign key and defaults that live in the client; the boot-time repair creates it with a
-- uuid key, and the identity rules say that tenant_id is an integer everywhere. Chosen: uuid and
-- integer. No database has the table yet, so nothing has to be converted.
create table business_assets (
    id uuid primary key default gen_random_uuid(),
    tenant_id integer not null references tenants (id),
    asset_type varchar(50) not null,
    content jsonb not null,
    -- inferred: the model's client-side default as a database default, with a time zone like
    -- every other table that was written by hand.
    created_at timestamptz not null default now(),
    is_active boolean not null default true
);

-- inferred: checklist (tenant_id is indexed).
create index idx_business_assets_tenant on business_assets (tenant_id);
