-- Step 6. "messageCount" and "tokenCount" are those of step 7.
insert into conversations (id, "chatSessionId", "agentId", title, "messageCount", "tokenCount", "updatedAt")
select '5eed0000-0000-4000-8000-000000000006', '5eed0000-0000-4000-8000-000000000005', id,
       'A first program', 2, 150, current_timestamp
from agents
where slug = 'coder'
on conflict (id) do nothing;
