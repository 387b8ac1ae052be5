-- Retrieval: documents cut into chunks, and how an account wants them searched.

create table fluxcore_vector_stores (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    name varchar(255) not null,
    status varchar(20) not null default 'active',
    embedding_model varchar(100) not null default 'text-embedding-3-small',
    dimensions integer not null default 1536 check (dimensions > 0),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index fluxcore_vector_stores_account_id_idx on fluxcore_vector_stores (account_id);

create table fluxcore_vector_store_files (
    id uuid primary key default gen_random_uuid(),
    vector_store_id uuid not null references fluxcore_vector_stores (id) on delete cascade,
    file_id uuid not null references fluxcore_files (id) on delete cascade,
    status varchar(20) not null default 'pending',
    chunk_count integer not null default 0,
    error_message text,
    created_at timestamptz not null default now(),
    unique (vector_store_id, file_id)
);

create index fluxcore_vector_store_files_file_id_idx on fluxcore_vector_store_files (file_id);
create index fluxcore_vector_store_files_failed_idx
    on fluxcore_vector_store_files (created_at) where status = 'failed';

create table fluxcore_document_chunks (
    id uuid primary key default gen_random_uuid(),
    vector_store_file_id uuid not null
        references fluxcore_vector_store_files (id) on delete cascade,
    chunk_index integer not null check (chunk_index >= 0),
    content text not null,
    -- inferred: pgvector's type vector(1536) in production. real[] is what every PostgreSQL has,
    -- so that the example loads anywhere.
    embedding real[],
    token_count integer,
    metadata jsonb not null default '{}'::jsonb,
    created_at timestamptz not null default now(),
    unique (vector_store_file_id, chunk_index)
);

create index fluxcore_document_chunks_metadata_idx
    on fluxcore_document_chunks using gin (metadata);

create table fluxcore_rag_configurations (
    id uuid primary key default gen_random_uuid(),
    account_id uuid not null references accounts (id) on delete cascade,
    vector_store_id uuid references fluxcore_vector_stores (id) on delete cascade,
    top_k integer not null default 10 check (top_k between 1 and 100),
    min_score double precision not null default 0.3,
    chunking jsonb not null default '{"size": 512, "overlap": 50}'::jsonb,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create index fluxcore_rag_configurations_vector_store_id_idx
    on fluxcore_rag_configurations (vector_store_id);
create unique index fluxcore_rag_configurations_account_default_idx
    on fluxcore_rag_configurations (account_id) where vector_store_id is null;
