-- Step 7.
insert into messages (id, "conversationId", role, content, "tokensInput", "tokensOutput")
values ('5eed0000-0000-4000-8000-000000000071', '5eed0000-0000-4000-8000-000000000006',
        'user', 'Write a function that greets somebody.', 50, 0),
       ('5eed0000-0000-4000-8000-000000000072', '5eed0000-0000-4000-8000-000000000006',
        'assistant', 'Here it is; see the artifact.', 0, 100)
on conflict (id) do nothing;
