-- Support desk. Phase 2.
--
-- inferred: the platform's notes name these two tables and their enum types, not their columns.
-- The columns follow the conventions of phase 1: uuid keys, camelCase, timestamp(3), foreign keys
-- that cascade on update, one index for each foreign key.

create table support_tickets (
    id uuid primary key default gen_random_uuid(),
    "userId" uuid not null references users (id) on update cascade on delete cascade,
    "assignedTo" uuid references users (id) on update cascade on delete set null,
    subject varchar(255) not null,
    description text not null,
    category "TicketCategory" not null default 'OTHER',
    priority "TicketPriority" not null default 'MEDIUM',
    status "TicketStatus" not null default 'OPEN',
    metadata jsonb,
    "resolvedAt" timestamp(3),
    "closedAt" timestamp(3),
    "createdAt" timestamp(3) not null default current_timestamp,
    "updatedAt" timestamp(3) not null
);

create index "support_tickets_userId_idx" on support_tickets ("userId");
create index "support_tickets_assignedTo_idx" on support_tickets ("assignedTo");
create index support_tickets_status_priority_idx on support_tickets (status, priority);

create table support_messages (
    id uuid primary key default gen_random_uuid(),
    "ticketId" uuid not null references support_tickets (id) on update cascade on delete cascade,
    "authorId" uuid not null references users (id) on update cascade on delete cascade,
    content text not null,
    "isInternal" boolean not null default false,
    attachments jsonb,
    "createdAt" timestamp(3) not null default current_timestamp
);

create index "support_messages_ticketId_createdAt_idx"
    on support_messages ("ticketId", "createdAt");
create index "support_messages_authorId_idx" on support_messages ("authorId");
