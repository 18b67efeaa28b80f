import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { day, folderWith, runScript } from './run-script.ts';

const flags = (keys: Record<string, string> = {}) =>
  Object.entries({
    title: 'My ketamine: a story',
    publisher: 'A blog',
    kind: 'experience-post',
    interests: 'none-known',
    drug: 'ketamine',
    route: 'sublingual,oral',
    psychotherapy: 'none',
    coverage: 'whole-page',
    ...keys,
  }).flatMap(([key, value]) => [`--${key}`, value]);

const create = (root: string, ...args: string[]) => runScript('new', ['--root', root, ...args]);
const written = (root: string) => readdirSync(join(root, 'reviews/sources'));
const saved = `<!doctype html><title>Site</title><meta property="og:title" content="Lozenges and I">
<meta property="og:site_name" content="A diary"><link rel="canonical" href="https://example.org/a">
<script type="application/ld+json">{"datePublished":"2024-03-05T10:00:00Z"}</script>
<p>Ketamine lozenges, again lozenges.</p>`;
const lexicon = `about: Routes.
concepts:
  - { id: sublingual, kind: route, label: Lozenge, terms: [lozenge*], note: A test. }
`;

describe('new', { timeout: 30_000 }, () => {
  it('writes a source that passes the check, with an example in a comment', () => {
    const root = folderWith({ 'reviews/lexicon/routes.yaml': lexicon });
    const { status, stdout } = create(root, ...flags(), '--statement', 'It helped for a day.');
    expect([status, stdout]).toEqual([0, 'reviews/sources/my-ketamine-a-story.md\n']);
    expect(readFileSync(join(root, stdout.trim()), 'utf8')).toBe(`---
# Statements stand below, one thing said in each, in your own words. An example:
# - The writer felt calmer for two days after the first session.
title: "My ketamine: a story"
publisher: A blog
kind: experience-post
accessed: ${day}
interests: [none-known]
drug: [ketamine]
route: [sublingual, oral]
setting: unknown
psychotherapy: none
rights: paraphrase
coverage: whole-page
---

## What was reported

- It helped for a day.
`);
    const check = runScript('check', ['--root', root, '--format=json']);
    expect([check.status, check.stdout]).toEqual([0, '[]\n']);
  });

  it('never overwrites: a taken name is refused, an unnamed one gets a number', () => {
    const root = folderWith({ 'reviews/sources/taken.md': 'Mine.' });
    const taken = create(root, ...flags({ slug: 'taken' }));
    expect(taken.stderr).toBe(
      'Unexpected slug "taken", expected one that is not taken, use "taken-2"\n',
    );
    expect(taken.status).toBe(1);
    expect(readFileSync(join(root, 'reviews/sources/taken.md'), 'utf8')).toBe('Mine.');
    expect(create(root, ...flags({ title: 'Taken' })).stdout).toBe('reviews/sources/taken-2.md\n');
    expect(written(root)).toEqual(['taken-2.md', 'taken.md']);
  });

  it('says without a terminal which flags are missing and what a saved page suggests', () => {
    const root = folderWith({ 'page.html': saved, 'reviews/lexicon/routes.yaml': lexicon });
    const { status, stderr } = create(root, '--from', join(root, 'page.html'), '--kind', 'news');
    expect(stderr).toBe(
      'Unexpected lack of --interests, --drug (the page suggests ketamine), --route (the page suggests sublingual), --psychotherapy, --coverage, expected them or a terminal to ask on, add them (--help lists what they take)\n',
    );
    expect(status).toBe(2);
  });

  it('takes title, publisher, address and date from a saved page', () => {
    const root = folderWith({ 'page.html': saved });
    const rest = flags().slice(4);
    const { stdout } = create(root, '--from', join(root, 'page.html'), ...rest);
    expect(stdout).toBe('reviews/sources/lozenges-and-i.md\n');
    const text = readFileSync(join(root, stdout.trim()), 'utf8');
    expect(text.split('\n').slice(3, 8)).toEqual([
      'title: Lozenges and I',
      'url: https://example.org/a',
      'publisher: A diary',
      'kind: experience-post',
      'published: 2024-03',
    ]);
  });

  it('writes nothing that would not pass the check', () => {
    const root = folderWith({ 'reviews/sources/a.md': '' });
    const refused = create(root, ...flags({ kind: 'directory' }));
    expect(refused.stderr).toBe(
      'Unexpected interest "none-known", expected what a directory gains, use "provider" or another that fits\nNothing was written.\n',
    );
    expect(refused.status).toBe(1);
    expect(create(root, ...flags({ route: 'nose' })).status).toBe(2);
    expect(create(root, ...flags({ kind: 'blog' })).status).toBe(2);
    expect(written(root)).toEqual(['a.md']);
  });
});
