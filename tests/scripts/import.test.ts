import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runScript } from './run-script.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evenhand-import-'));
});
afterAll(() => rm(folder, { recursive: true }));

const lines = async (path: string): Promise<unknown[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as unknown);

async function imported(name: string, contents: string | Buffer, ...args: string[]) {
  const path = join(folder, name);
  const out = join(folder, `${name}.out`);
  await writeFile(path, contents);
  const { status, stdout, stderr } = runScript('import', [path, '--json', '--out', out, ...args]);
  const told = stderr.replaceAll(path, name).replaceAll(/(?<!\d)\d+ a second/g, 'N a second');
  return { status, stdout, stderr: told, out };
}

describe('npm run import', { timeout: 60_000 }, () => {
  it('tags good rows and puts bad ones aside, each with its line and reason', async () => {
    const { status, stdout, stderr, out } = await imported(
      'reviews.csv',
      'id,review,stars\n1,"It helped, a lot.\nI felt sick.",9\n2,,1\n3,x,y,z\n4,No effect at all.,2\n5,caf\uFFFD,3\n',
      '--keep',
      'stars',
    );
    expect(stderr).toMatch(
      /^Reading text from "review" \(guessed\); id from "id" \(guessed\); kept: stars\n5 rows, N a second\n/,
    );
    expect(stderr).toContain('3 bad rows left out, see bad-rows.jsonl\n');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ reviews: 2, statements: 3, faulty: 3 });
    expect(await lines(join(out, 'bad-rows.jsonl'))).toEqual([
      {
        line: 4,
        reason:
          'Unexpected empty "review", expected the text of a review, fill it or leave the row out',
      },
      {
        line: 5,
        reason:
          'Unexpected 4 columns, expected 3 as in the first line, quote the text that holds a separator',
      },
      {
        line: 7,
        reason: 'Unexpected byte that is not UTF-8, expected UTF-8 text, save the file in UTF-8',
      },
    ]);
    expect(await lines(join(out, 'tags.jsonl'))).toMatchObject([
      {
        line: 3,
        id: '1',
        kept: { stars: '9' },
        statements: [
          { start: 0, end: 17 },
          { start: 18, end: 30 },
        ],
      },
      { line: 6, id: '4', kept: { stars: '2' }, statements: [{ start: 0 }] },
    ]);
    expect(existsSync(join(out, 'progress.json'))).toBe(false);
  });

  it('writes a report in Markdown and in HTML with a chart, whose text cannot act', async () => {
    const { out } = await imported('<b>r.jsonl', `${JSON.stringify({ text: 'I vomited.' })}\n[]\n`);
    const [markdown, html] = [
      await readFile(join(out, 'report.md'), 'utf8'),
      await readFile(join(out, 'report.html'), 'utf8'),
    ];
    expect(markdown).toContain('1 review, 1 statement, 0 claims, 1 bad row.');
    expect(markdown).toMatch(/\| Side effects \| \d \| \d \| \d \| \d \| 1 \|/);
    expect(html).toContain('<code>&lt;b&gt;r.jsonl</code>');
    expect(html).toContain('--paper: light-dark(');
    expect(html.match(/<rect class="mixed"/g)).toHaveLength(6);
    expect(html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
  });

  it('counts a review once per theme however long it is', async () => {
    const text = 'I felt sick. I vomited twice. The nausea was awful.';
    const { stdout } = await imported('r.jsonl', `${JSON.stringify({ text })}\n`);
    expect(JSON.parse(stdout)).toMatchObject({
      reviews: 1,
      statements: 3,
      themes: { 'side-effect': { speaking: 1 } },
      concepts: { 'effect:nausea': 1 },
    });
  });

  it('reads tabs, a named column, and a byte-order mark', async () => {
    const table = '\uFEFFid\tsaid\n1\tIt helped.\n';
    const { status, stdout } = await imported('r.tsv', table, '--text-column', 'said');
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { reviews: 1, faulty: 0 }]);
  });

  it('puts a line without end aside and goes on after it', async () => {
    const endless = `{"text":"${'a'.repeat(300_000)}"}`;
    const { stdout, out } = await imported('long.jsonl', `${endless}\n{"text":"It helped."}\n`);
    expect(JSON.parse(stdout)).toMatchObject({ reviews: 1, faulty: 1 });
    expect(await lines(join(out, 'bad-rows.jsonl'))).toEqual([
      {
        line: 1,
        reason:
          'Unexpected row of more than 200,000 characters, expected one review, close its quotes',
      },
    ]);
  });

  it('asks for the column where it cannot be guessed', async () => {
    const { status, stderr } = await imported('r.csv', 'id,said\n1,It helped.\n');
    expect(status).toBe(1);
    expect(stderr).toContain(
      'r.csv: Unexpected columns id, said, expected one named text, review, review_text, comment …, name it with --text-column\n',
    );
  });

  it('refuses a file that is not there, without a stack trace', () => {
    const { status, stderr } = runScript('import', ['nowhere.csv']);
    expect([status, stderr]).toEqual([
      1,
      'nowhere.csv: Unexpected path without a file, expected a file of reviews, correct the name\n',
    ]);
  });

  it('goes on after Ctrl-C as if it had never stopped', async () => {
    const said = ['It helped.', 'I felt sick for a day.', 'No effect at all.', ''];
    const rows = Array.from({ length: 6000 }, (_, at) =>
      JSON.stringify({ text: said[at % 4], at }),
    );
    const contents = `${rows.join('\n')}\n`;
    const whole = await imported('whole.jsonl', contents);
    const [path, out] = [join(folder, 'whole.jsonl'), join(folder, 'cut.out')];
    const first = await interrupted(path, out);
    expect(first.code).toBe(130);
    expect(first.stderr).toMatch(
      /Interrupted after \d+ rows; the same command goes on from there\n$/,
    );
    const second = runScript('import', [path, '--out', out]);
    expect(second.stderr).toMatch(/Going on after \d+ rows\n/);
    for (const file of ['tags.jsonl', 'bad-rows.jsonl', 'report.md', 'report.html']) {
      const [one, other] = [join(whole.out, file), join(out, file)];
      expect(await readFile(other, 'utf8')).toBe(await readFile(one, 'utf8'));
    }
  });
});

/** Starts an import and presses Ctrl-C as soon as it has saved a point. */
function interrupted(path: string, out: string): Promise<{ code: number | null; stderr: string }> {
  const script = join(import.meta.dirname, '../../scripts/import.ts');
  const child = spawn(process.execPath, [script, path, '--out', out], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
  let pressed = false;
  const timer = setInterval(() => {
    if (!pressed && existsSync(join(out, 'progress.json'))) pressed = child.kill('SIGINT');
  }, 2);
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(timer);
      resolve({ code, stderr });
    });
  });
}
