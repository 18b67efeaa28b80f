import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { passages } from '../../scripts/read/passages.ts';

const script = join(import.meta.dirname, '../../scripts/read.ts');
const folder = mkdtempSync(join(tmpdir(), 'evenhand-read-'));
const file = (name: string, contents: string | Buffer): string => {
  writeFileSync(join(folder, name), contents);
  return join(folder, name);
};
const read = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });

describe('npm run read', { timeout: 60_000 }, () => {
  it('prints statements with tags and the words behind them', () => {
    const page = file('page.txt', 'Risks\n\nSide effects include:\n\n  • Dry mouth\n  • Nausea\n');
    const { stdout } = read(page, '--kind', 'clinic-marketing');
    expect(stdout).toContain('   1  # Risks\n      information · neutral');
    expect(stdout).toContain('   3  Dry mouth\n      side-effect · information · neutral · claim');
    expect(stdout).toContain('      side-effect: “Nausea”\n');
    expect(stdout.endsWith('\n4 statements, read as clinic-marketing (--kind)\n')).toBe(true);
  });

  it('gives one JSON object a statement with --json', () => {
    const page = file('two.txt', 'I threw up twice. I sleep through the night again.');
    const { stdout } = read(page, '--json', '--kind', 'forum-post');
    const lines = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { themes: string[] });
    expect(lines.map(({ themes }) => themes)).toEqual([['side-effect'], ['benefit']]);
  });

  it('takes the kind from a source file’s front matter', () => {
    const page = file(
      'source.md',
      '---\ntitle: x\nkind: forum-post\n---\n\n- It helped. [[it … helped]]\n',
    );
    const { stdout } = read(page, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ text: 'It helped.', voice: 'experience' });
  });

  it('writes a worksheet with room for a paraphrase, once, and where git does not look', () => {
    const page = file(
      'original.html',
      '<h2>Risks</h2><p>It costs $300 a session, and nausea may follow it for a day.</p>',
    );
    const out = join(folder, 'sheets/original.md');
    expect(read(page, '--worksheet', '--out', out).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain(
      '> 2. It costs $300 a session, and nausea may follow it for a day.\n\n<!-- side-effect · ',
    );
    expect(readFileSync(out, 'utf8')).toMatch(
      /; carry over: 300 USD.* -->\n\n- {2}\[\[It costs \$ … for a day\]\]\n/,
    );
    expect(read(page, '--worksheet', '--out', out)).toMatchObject({
      status: 1,
      stderr: `Unexpected file ${out}, expected a place that is free, rename it or name another with --out\n`,
    });
    const tracked = join(import.meta.dirname, '../../reviews/original.md');
    expect(read(page, '--worksheet', '--out', tracked)).toMatchObject({ status: 2, stdout: '' });
    const ignored = spawnSync('git', ['check-ignore', 'worksheets/original.md'], {
      cwd: join(import.meta.dirname, '../..'),
    });
    expect(ignored.status).toBe(0);
  });

  it.each([
    ['missing.txt', 'Unexpected name, expected a file that exists, check the spelling'],
    ['.', 'Unexpected folder, expected a file, name a file in it'],
  ])('refuses %s with one message', (name, reason) => {
    const path = join(folder, name);
    expect(read(path)).toMatchObject({ status: 1, stdout: '', stderr: `${path}: ${reason}\n` });
  });

  it('refuses a binary file and an empty one', () => {
    const binary = file('binary.bin', Buffer.from([0x7f, 0x45, 0x00, 0x01]));
    expect(read(binary).stderr).toBe(
      `${binary}:1:3: Unexpected NUL byte, expected text, save the file as plain UTF-8 text\n`,
    );
    const empty = file('empty.txt', ' \n');
    expect(read(empty)).toMatchObject({
      status: 1,
      stderr: `${empty}: Unexpected page without a sentence, expected text, name another file\n`,
    });
  });
});

describe('passages', () => {
  it('reads headings, list items, quotations and loose text of HTML, and no scripts', () => {
    const html =
      '<h2>Side <em>effects</em></h2><ul><li>Dry mouth</li></ul><blockquote><p>I slept.</p></blockquote>loose<script>x</script>';
    expect(passages('x.html', html)).toEqual([
      { text: 'Side effects', isHeading: true, quoted: false },
      { text: 'Dry mouth', isHeading: false, quoted: false },
      { text: 'I slept.', isHeading: false, quoted: true },
      { text: 'loose', isHeading: false, quoted: false },
    ]);
  });

  it('reads Markdown without front matter, pinpoints and code', () => {
    const text = '---\na: b\n---\n# Head\n\n- One *two* [[a … b]]\n\n> Said.\n\n```\ncode\n```\n';
    expect(passages('x.md', text)).toEqual([
      { text: 'Head', isHeading: true, quoted: false },
      { text: 'One two', isHeading: false, quoted: false },
      { text: 'Said.', isHeading: false, quoted: true },
    ]);
  });
});
