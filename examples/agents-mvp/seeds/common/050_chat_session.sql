-- Step 5. A session has no name of its own: its id makes the seed repeatable.
insert into chat_sessions (id, "userId", "lastActivity", metadata)
select '5eed0000-0000-4000-8000-000000000005', id, current_timestamp, '{"seed": true}'
from users
where email = 'free@agents.example'
on conflict (id) do nothing;
