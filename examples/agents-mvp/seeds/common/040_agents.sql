-- Step 4: three agents, known by their slugs. They belong to the super admin.
insert into agents ("createdBy", name, slug, description, category, model, "endpointUrl", "isPublic", capabilities, "updatedAt")
select u.id, a.name, a.slug, a.description, a.category, 'example-large', '/api/agents/' || a.slug, true,
       a.capabilities::jsonb, current_timestamp
from users u,
     (values ('Writer', 'writer', 'Writes and corrects texts', 'writing', '["drafts", "corrections"]'),
             ('Coder', 'coder', 'Writes programs', 'development', '["code", "reviews", "tests"]'),
             ('Analyst', 'analyst', 'Looks into figures', 'data', '{"reads": ["csv", "sql"]}'))
     as a (name, slug, description, category, capabilities)
where u.email = 'admin@agents.example'
on conflict (slug) do nothing;
