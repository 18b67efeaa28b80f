import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plain } from '../../scripts/plain-env.ts';
import { writeHostile } from './hostile/corpus.ts';
import type { Filled } from './hostile/payload.ts';
import { walk, type Walked } from './hostile/walk.ts';
import { databases, notes, watched } from '../security/watched.ts';
import { openSite, settled, type Site } from './site.ts';

/** Fields that are for maintainers and stand in no file of the site. */
const unseen = [
  // A submission shows no fact that fewer than five accounts share.
  'hostile-account.condition[]',
  'concept.not[]',
  'concept.source',
  ...['cue.terms[]', 'cue.note', 'cue.source', 'lexicon.about'],
  ...['moved study.by', 'moved source.by', 'moved statement.by', 'moved claim.by'],
  'fidelity.by',
];

/** A page of every sort that shows them; the files of all were walked. */
const sorts = [
  ...['/', '/sources/hostile-seller/', '/claims/hostile-claim-seller/', '/studies/hostile-study/'],
  ...['/methods/', '/guide/hostile/', '/changes/', '/search/?q=nausea'],
];

let root: string;
let filled: Filled[];
let walked: Walked;
let site: Site;
beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'evenhand-hostile-'));
  filled = writeHostile(root);
  writeFileSync(path.join(root, '.env'), 'PUBLIC_SECRET=zq\n');
  await make(root);
  walked = walk(path.join(root, 'dist'));
  site = await openSite(path.join(root, 'dist'));
});
afterAll(async () => {
  await site.close();
  rmSync(root, { recursive: true, force: true });
});

/** In a process of its own and in that folder, as a build runs. */
async function make(folder: string): Promise<void> {
  const { env } = watched(path.join(folder, 'watch.txt'));
  const child = spawn(process.execPath, ['tests/e2e/hostile/make.ts'], {
    cwd: folder,
    env: { ...plain(env), NODE_ENV: 'production' },
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => said.push(part));
  const status = await new Promise((resolve) => child.on('close', resolve));
  if (status !== 0) throw new Error(Buffer.concat(said).toString('utf8'));
}

const inOneLine = (text: string): string => text.replace(/\s+/gu, ' ');
const withMarker = (): [file: string, text: string][] =>
  [...walked.texts].flatMap(([file, texts]) =>
    texts.filter((text) => /zq\d+q/u.test(text)).map((text): [string, string] => [file, text]),
  );

describe('a build', () => {
  it('loads no database client, asks for no .env and opens no connection', () => {
    const { modules, env, net } = notes(path.join(root, 'watch.txt'));
    expect(modules.some((url) => url.includes('/node_modules/astro/'))).toBe(true);
    expect([modules.filter((url) => databases.test(url)), env, net]).toEqual([[], [], []]);
  });
});

describe('a corpus with markup in every field of every schema', () => {
  it('fills every free text there is', () => {
    expect(filled.length).toBeGreaterThan(90);
    for (const one of ['title', 'url', 'publisher', 'note', 'condition[]', 'permission'])
      expect(filled.map((field) => field.path)).toContain(`hostile-account.${one}`);
  });

  it('gives no page an element, attribute, script or address, no feed a tag, no cell a formula', () => {
    expect(walked.faults).toEqual([]);
    expect(
      [...walked.texts.keys()].filter((file) => file.endsWith('.html')).length,
    ).toBeGreaterThan(100);
  });

  it('shows each field as it was written, and none of those that are not for readers', () => {
    const all = withMarker().map(([, text]) => inOneLine(text));
    const hidden = filled.filter(({ marker }) => !all.some((text) => text.includes(marker)));
    expect(hidden.map((field) => field.path)).toEqual(unseen);
    const changed = filled.filter(
      ({ path: field, text }) => !unseen.includes(field) && !all.some((one) => one.includes(text)),
    );
    expect(changed.map((field) => field.path)).toEqual([]);
  });

  it('escapes nothing twice', () => {
    const twice = withMarker().filter(([, text]) =>
      /&(?:lt;script|gt;<|quot;|#\d+;|amp;(?:lt|amp|quot))/u.test(text),
    );
    expect(twice).toEqual([]);
  });

  it('runs nothing in a browser, even one without the policy', async () => {
    const { page, context } = await site.open('/404.html', { bypassCSP: true });
    let called = 0;
    await context.exposeFunction('zq', () => (called += 1));
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    for (const address of sorts) {
      await page.goto(site.base + address);
      if (address.startsWith('/search/')) {
        await settled(page);
        expect(await page.locator('#res-list').innerText()).toContain('<script>zq()</script>');
      }
      expect(await page.locator('zq-tag, [zq], img[src="zq"]').count()).toBe(0);
    }
    expect(called).toBe(0);
    expect(asked.filter((url) => !url.startsWith(site.base) && !url.startsWith('data:'))).toEqual(
      [],
    );
    await context.close();
  });
});
