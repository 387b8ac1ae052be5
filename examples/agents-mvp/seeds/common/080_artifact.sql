-- Step 8: several lines with quotes, backticks and ${ }, kept byte for byte.
insert into artifacts (id, "agentId", "userId", "conversationId", name, type, content, tags, "updatedAt")
select '5eed0000-0000-4000-8000-000000000008', a.id, u.id::text, '5eed0000-0000-4000-8000-000000000006',
       'greet.ts', 'code', $code$export function greet(name: string): string {
  // 'single', "double" and `back` quotes; a backslash: \n
  return `Hello, ${name}! It's "you" again.`;
}
$code$, '["typescript", "example"]', current_timestamp
from agents a, users u
where a.slug = 'coder' and u.email = 'free@agents.example'
on conflict (id) do nothing;
