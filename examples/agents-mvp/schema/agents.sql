-- Agents, the conversations held with them and what they produce. Phase 1.
-- The tables below refer to users, which is declared in users.sql.

create table agents (
    id uuid primary key default gen_random_uuid(),
    "createdBy" uuid not null references users (id) on update cascade on delete cascade,
    name varchar(255) not null,
    slug varchar(255) not null,
    description text,
    category varchar(100) not null,
    model varchar(100) not null,
    config jsonb,
    "endpointUrl" varchar(500) not null,
    "systemPrompt" text,
    "isPublic" boolean not null default false,
    "isActive" boolean not null default true,
    "documentationUrl" varchar(500),
    "tutorialUrl" varchar(500),
    capabilities jsonb,
    "totalUses" integer not null default 0,
    "totalMessages" integer not null default 0,
    "averageRating" numeric(3, 2),
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create unique index agents_slug_key on agents (slug);
create index "agents_createdBy_idx" on agents ("createdBy");
create index agents_category_idx on agents (category);

create table user_agent_permissions (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "agentId" uuid not null references agents (id) on update cascade on delete cascade,
    "grantedBy" varchar(255),
    "grantedAt" timestamp(3) not null default current_timestamp
);

create unique index "user_agent_permissions_userId_agentId_key"
    on user_agent_permissions ("userId", "agentId");
create index "user_agent_permissions_userId_idx" on user_agent_permissions ("userId");
create index "user_agent_permissions_agentId_idx" on user_agent_permissions ("agentId");

create table chat_sessions (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "startedAt" timestamp(3) not null default current_timestamp,
    "lastActivity" timestamp(3) not null,
    metadata jsonb
);

create index "chat_sessions_userId_idx" on chat_sessions ("userId");

create table conversations (
    id uuid primary key default gen_random_uuid(),
    "chatSessionId" uuid not null references chat_sessions (id) on update cascade on delete cascade,
    "agentId" uuid not null references agents (id) on update cascade on delete cascade,
    title varchar(500) not null,
    summary text,
    "messageCount" integer not null default 0,
    "tokenCount" integer not null default 0,
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create index "conversations_agentId_idx" on conversations ("agentId");
create index "conversations_chatSessionId_idx" on conversations ("chatSessionId");

create table messages (
    id uuid primary key default gen_random_uuid(),
    "conversationId" uuid not null
        references conversations (id) on update cascade on delete cascade,
    role varchar(50) not null,
    content text not null,
    "tokensInput" integer,
    "tokensOutput" integer,
    metadata jsonb,
    "timestamp" timestamp(3) not null default current_timestamp
);

create index "messages_conversationId_idx" on messages ("conversationId");

-- "userId" is text here, although users.id is a uuid: no foreign key is possible until the
-- column changes type, so none is declared.
create table artifacts (
    id uuid primary key default gen_random_uuid(),
    "agentId" uuid not null references agents (id) on update cascade on delete cascade,
    "userId" varchar(255) not null,
    "conversationId" uuid,
    name varchar(500) not null,
    type varchar(50) not null,
    content text not null,
    version integer not null default 1,
    "parentId" uuid references artifacts (id) on update cascade on delete set null,
    metadata jsonb,
    tags jsonb,
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create index "artifacts_agentId_idx" on artifacts ("agentId");
create index "artifacts_userId_idx" on artifacts ("userId");
create index "artifacts_parentId_idx" on artifacts ("parentId");
