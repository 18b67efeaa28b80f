/**
 * `node scripts/comment.ts --folder F --head SHA`: posts a pull request's diff as one comment that is
 * renewed. What the folder holds was written by a stranger's code and is treated as such.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command, Failure, run } from './command.ts';
import { bodyOf, mark, numberIn } from './comment/body.ts';

const program = command('comment', 'Write or renew the comment that says what a pull request does.')
  .requiredOption('--folder <folder>', 'folder with diff.md and number.txt')
  .requiredOption('--head <sha>', 'commit that was checked; the pull request must still be at it')
  .action(comment);

async function comment({ folder, head }: { folder: string; head: string }): Promise<void> {
  const number = numberIn(await readFile(join(folder, 'number.txt'), 'utf8'));
  const diff = await readFile(join(folder, 'diff.md'), 'utf8').catch(() => '');
  const pull = (await github('GET', `pulls/${number}`)) as { head: { sha: string } };
  if (pull.head.sha !== head) {
    throw new Failure(
      `Unexpected pull request #${number} at ${pull.head.sha}, expected it at ${head}, wait for the next check`,
    );
  }
  const body = bodyOf(diff, head);
  const path = await existing(number);
  await github(path ? 'PATCH' : 'POST', path ?? `issues/${number}/comments`, { body });
  process.stdout.write(`${path ? 'renewed' : 'wrote'} the comment on #${number}\n`);
}

interface Comment {
  id: number;
  body?: string;
  user?: { type?: string };
}

/** Path of our own earlier comment; a person who copies the mark is no bot. */
async function existing(number: number): Promise<string | undefined> {
  for (let page = 1; page < 20; page += 1) {
    const query = `issues/${number}/comments?per_page=100&page=${page}`;
    const comments = (await github('GET', query)) as Comment[];
    const ours = comments.find(
      ({ body, user }) => user?.type === 'Bot' && (body?.startsWith(mark) ?? false),
    );
    if (ours) return `issues/comments/${ours.id}`;
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

async function github(method: string, path: string, data?: object): Promise<unknown> {
  const {
    GITHUB_API_URL = 'https://api.github.com',
    GITHUB_REPOSITORY,
    GITHUB_TOKEN,
  } = process.env;
  if (!GITHUB_REPOSITORY || !GITHUB_TOKEN) {
    throw new Failure(
      'Unexpected lack of GITHUB_REPOSITORY or GITHUB_TOKEN, expected both, run it in a workflow',
    );
  }
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/${path}`, {
    method,
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, accept: 'application/vnd.github+json' },
    ...(data && { body: JSON.stringify(data) }),
  });
  if (!response.ok) {
    throw new Failure(
      `Unexpected answer ${response.status} to ${method} ${path}, expected success, look at the permissions of the workflow`,
    );
  }
  return response.json();
}

await run(program);
