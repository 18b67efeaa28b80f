import { chmodSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { statementId } from '../../src/pipeline/segment/statement-id.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { folderWith, runScript } from './run-script.ts';

interface Message {
  file: string;
  line: number | null;
  column: number | null;
  reason: string;
}

/** All messages of `check` on a folder, as `path:line:column: reason`. */
function check(root: string) {
  const { status, stdout, stderr } = runScript('check', ['--root', root, '--format=json']);
  const messages = (JSON.parse(stdout) as Message[]).map(({ file, line, column, reason }) =>
    [file, ...(line === null ? [] : [line, column]), ` ${reason}`].join(':'),
  );
  return { status, messages, stderr };
}

const checkText = (text: string | Buffer) => check(folderWith({ 'reviews/sources/x.md': text }));
const x = 'reviews/sources/x.md';
const body = '- It helped.\n';
const example = 'open with --- and close with --- as in CONTRIBUTING.md, or run npm run new';
const keys =
  'title, url, publisher, kind, published, accessed, interests, drug, route, condition, setting, psychotherapy, rights, permission, coverage, same-writer, second-hand, note';
const kinds =
  'experience-post, patient-review, forum-post, submission, news-account, clinic-marketing, telehealth-marketing, wellness-blog, directory, health-information, regulator, news';
const good = sourceOf(body);
const bomb = [
  'a: &a [x, x]',
  ...'bcdefgh'.split('').map((l, i) => `${l}: &${l} [*${'abcdefg'.charAt(i)}, *a]`),
];

const cases: [string, string | Buffer, string][] = [
  ['an empty file', '', `${x}:1:1: Unexpected empty file, expected front matter, ${example}`],
  [
    'a file without front matter',
    body,
    `${x}:1:1: Unexpected start of file, expected front matter, ${example}`,
  ],
  [
    'front matter without an end',
    good.replace('whole-page\n---', 'whole-page\n'),
    `${x}:1:1: Unexpected end of file inside front matter opened here, expected a closing ---, add a line --- after the last key`,
  ],
  [
    'an unknown key',
    sourceOf(body, { pulisher: 'A blog' }),
    `${x}:12:1: Unexpected key "pulisher", expected one of ${keys}, use "publisher"`,
  ],
  [
    'an unknown kind',
    sourceOf(body, { kind: 'blog' }),
    `${x}:4:7: Unexpected kind "blog", expected one of ${kinds}, use "wellness-blog"`,
  ],
  [
    'an unknown interest in a list',
    sourceOf(body, { interests: '[none-know]' }),
    `${x}:7:13: Unexpected interests "none-know", expected one of provider, telehealth-company, affiliate-links, directory-leads, sponsored, sells-course, treated-free, journalist, insurer, regulator, none-known, use "none-known"`,
  ],
  [
    'an empty list of interests',
    sourceOf(body, { interests: '[]' }),
    `${x}:7:12: Unexpected empty "interests", expected one of provider, telehealth-company, affiliate-links, directory-leads, sponsored, sells-course, treated-free, journalist, insurer, regulator, none-known, fill it in or take the key away`,
  ],
  [
    'a missing key',
    sourceOf(body, { title: undefined }),
    `${x}:2:1: Unexpected lack of "title", expected text, add "title: …"`,
  ],
  [
    'a bad date',
    sourceOf(body, { accessed: '2026-13-40' }),
    `${x}:6:11: Unexpected accessed "2026-13-40", expected an existing day like 2026-11-22, correct it`,
  ],
  [
    'a bad date of publication',
    sourceOf(body, { published: 'May 2020' }),
    `${x}:5:12: Unexpected published "May 2020", expected a date, a month or a year like 2023-07-18, 2023-07 or 2023, correct it`,
  ],
  [
    'a tab in YAML',
    sourceOf(body, { interests: '\n\t- none-known' }),
    `${x}:8:1: Unexpected tab, expected spaces to indent YAML, replace the tab by two spaces`,
  ],
  [
    'an alias bomb',
    `---\n${bomb.join('\n')}\n---\n${body}`,
    `${x}:2:4: Unexpected YAML anchor "&a", expected plain values, write the value out`,
  ],
  [
    'a key that stands twice',
    good.replace('kind:', 'title: Again\nkind:'),
    `${x}:4:1: Unexpected second key "title", expected it once, remove one of the two`,
  ],
  [
    'a second colon in a value',
    sourceOf(body, { title: 'Ketamine: my story' }),
    `${x}:2:8: Unexpected second colon on a line, expected one "key: value", put the value in double quotes`,
  ],
  [
    'HTML',
    sourceOf('- It <b>helped</b>.\n'),
    `${x}:14:6: Unexpected HTML "<b>", expected plain Markdown, take the tag away`,
  ],
  [
    'an MDX import',
    sourceOf('import X from "./x"\n\n- It helped.\n'),
    `${x}:14:1: Unexpected MDX import, expected prose, take the line away`,
  ],
  [
    'a javascript: link',
    sourceOf('- It [helped](javascript:alert(1)).\n'),
    `${x}:14:6: Unexpected link to "javascript:alert(1)", expected https:// or http://, correct it or take it away`,
  ],
  [
    'an image',
    sourceOf('- It ![helped](https://example.org/a.png).\n'),
    `${x}:14:6: Unexpected image "https://example.org/a.png", expected words only, say what it shows`,
  ],
  [
    'an e-mail address in a statement',
    sourceOf('- Write to ann@example.org.\n'),
    `${x}:14:12: Unexpected e-mail address "ann@example.org", expected nothing that points to a person, take it out`,
  ],
  [
    'five megabytes',
    good + body.repeat(400_000),
    `${x}: Unexpected size of 5.2 MB, expected at most 1 MB, keep to the statements that matter or split the file`,
  ],
  [
    'a NUL byte',
    `${good}- A\0b.\n`,
    `${x}:15:4: Unexpected NUL byte, expected text, save the file as plain UTF-8 text`,
  ],
  [
    'bytes that are not UTF-8',
    Buffer.concat([Buffer.from(`${good}- é`), Buffer.from([0xe9]), Buffer.from(' x\n')]),
    `${x}:15:4: Unexpected byte 0xe9 at byte ${good.length + 4}, expected UTF-8 text, save the file in UTF-8`,
  ],
];

describe('check', { timeout: 30_000 }, () => {
  it.each(cases)('names %s in one message', (_, text, message) => {
    const { status, messages, stderr } = checkText(text);
    expect(messages).toEqual([message]);
    expect(stderr).toBe('');
    expect(status).toBe(1);
  });

  it('accepts a byte-order mark and Windows line ends, and counts them', () => {
    const windows = (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`;
    expect(checkText(windows(good))).toEqual({ status: 0, messages: [], stderr: '' });
    expect(checkText(windows(sourceOf('- One.\n- a@b.org\n', { kind: 'blog' }))).messages).toEqual([
      `${x}:4:7: Unexpected kind "blog", expected one of ${kinds}, use "wellness-blog"`,
      `${x}:15:3: Unexpected e-mail address "a@b.org", expected nothing that points to a person, take it out`,
    ]);
  });

  it('names slugs that differ only by case', () => {
    const root = folderWith({ [x]: good, 'reviews/sources/X.md': good });
    if (readdirSync(join(root, 'reviews/sources')).length < 2) return;
    expect(check(root).messages).toEqual([
      'reviews/sources/X.md: Unexpected file name "X.md", expected names that differ by more than case from "x.md", rename or remove one of them',
    ]);
  });

  it('names file names that are no slug or end otherwise', () => {
    const texts = { 'reviews/sources/My Story.md': good, 'reviews/studies/s.yml': studyOf('s') };
    expect(check(folderWith(texts)).messages).toEqual([
      'reviews/sources/My Story.md: Unexpected file name "My Story.md", expected small letters, digits and single hyphens, rename it to "my-story.md"',
      'reviews/studies/s.yml: Unexpected file name "s.yml", expected a name that ends in .yaml, rename it to "s.yaml"',
    ]);
  });

  it('names a directory, a link out of the repository and a file it may not read', () => {
    const root = folderWith({ [x]: good, 'reviews/sources/locked.md': good });
    mkdirSync(join(root, 'reviews/sources/folder.md'));
    symlinkSync('/etc/hosts', join(root, 'reviews/sources/link.md'));
    chmodSync(join(root, 'reviews/sources/locked.md'), 0);
    const { status, messages } = check(root);
    // The superuser may read anything.
    const locked =
      process.getuid?.() === 0
        ? []
        : [
            'reviews/sources/locked.md: Unexpected lack of permission to read, expected a readable file, run chmod a+r on it',
          ];
    expect(messages).toEqual([
      'reviews/sources/folder.md: Unexpected directory, expected a file, move it out of reviews or make it a file',
      'reviews/sources/link.md: Unexpected symbolic link, expected a file, replace the link by a copy of the file it points to',
      ...locked,
    ]);
    expect(status).toBe(1);
  });

  it('names a ruling on a statement that is not there', () => {
    const ruling = `source: x
tags:
  - { statement: x-00000000, by: maintainers, date: 2026-01-02, reason: The words say that it helped. }
`;
    const id = statementId('x', 'It helped.');
    expect(check(folderWith({ [x]: good, 'reviews/decisions/x.yaml': ruling })).messages).toEqual([
      `reviews/decisions/x.yaml:3:18: Unexpected statement "x-00000000", expected the id of a statement in reviews/sources/x.md, use "${id}" (It helped.)`,
    ]);
  });

  it('names a study whose interval excludes its value', () => {
    const effect =
      'outcomes:\n  - measure: response\n    effect: { type: OR, value: 4, ci95: [1, 3] }\n';
    expect(check(folderWith({ 'reviews/studies/s.yaml': studyOf('s', effect) })).messages).toEqual([
      'reviews/studies/s.yaml:17:32: Unexpected value 4, expected it within its interval 1 to 3, correct one of them',
    ]);
  });

  it('prints a closing line that counts', () => {
    const root = folderWith({ [x]: good, 'reviews/studies/s.yaml': studyOf('s') });
    const { status, stdout } = runScript('check', ['--root', root]);
    expect(stdout).toMatch(/^1 source, 1 study, 0 rulings: 0 faults in \d+\.\d s\n$/);
    expect(status).toBe(0);
  });

  it('annotates a pull request on GitHub', () => {
    const root = folderWith({ [x]: sourceOf(body, { kind: 'clinic-marketing' }) });
    const { stdout } = runScript('check', ['--root', root, '--format=github']);
    expect(stdout.split('\n')[0]).toBe(
      `::error file=${x},line=7,col=13,title=interests-declared::Unexpected interest "none-known", expected what a clinic-marketing gains, use "provider" or another that fits`,
    );
  });

  it('reports on the files named only, in the corpus or outside it', () => {
    const bad = sourceOf('- a@b.org\n');
    const root = folderWith({ [x]: bad, 'reviews/sources/y.md': good, 'z.md': bad });
    const run = (...files: string[]) =>
      runScript('check', ['--root', root, ...files.map((file) => join(root, file))]);
    expect(run('reviews/sources/y.md').stdout).toMatch(/^1 file: 0 faults in \d+\.\d s\n$/);
    expect(run('z.md').stdout).toMatch(
      /^z\.md\n14:3 +error +Unexpected e-mail address "a@b\.org"/m,
    );
    const lost = run('reviews/sources/nope.md');
    expect(lost.stderr).toBe(
      'Unexpected file "reviews/sources/nope.md", expected one of the corpus, correct the name\n',
    );
    expect([lost.status, lost.stdout]).toEqual([2, '']);
  });

  it('survives what a stranger may send: deep nesting and endless quotes', () => {
    const deep = sourceOf(body, { note: '['.repeat(20_000) });
    expect(checkText(deep).messages).toHaveLength(1);
    expect(checkText(sourceOf(`${'> '.repeat(200_000)}It helped.\n`)).messages).toEqual([
      `${x}:14:1: Unexpected depth of nesting, expected at most a few levels, flatten the text`,
    ]);
  });
});
