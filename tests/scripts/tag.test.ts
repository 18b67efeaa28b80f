import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, runScript } from './run-script.ts';

const script = join(import.meta.dirname, '../../scripts/tag.ts');
const tag = (...lines: string[]) => {
  const done = spawnSync(process.execPath, [script], { input: lines.join('\n'), encoding: 'utf8' });
  const out = done.stdout.split('\n').filter((line) => line !== '');
  return { ...done, answers: out.map((line) => JSON.parse(line) as Record<string, unknown>) };
};

describe('npm run -s tag', { timeout: 60_000 }, () => {
  it('answers each line in the order in which it came', () => {
    const ids = Array.from({ length: 50 }, (_, i) => `s-${(i * 7) % 50}`);
    const { answers, status } = tag(...ids.map((id) => JSON.stringify({ id, text: 'Dry mouth' })));
    expect(answers.map(({ id }) => id)).toEqual(ids);
    expect(status).toBe(0);
  });

  it('gives exactly the keys of the contract', () => {
    const { answers } = tag('{"id": 1, "text": "A third improved within 2 to 3 weeks."}');
    expect(Object.keys(answers[0] ?? {})).toEqual([
      'id',
      'themes',
      'voice',
      'stance',
      'claim',
      'figures',
      'because',
      'unsure',
      'confidence',
    ]);
    expect(answers[0]?.figures).toEqual([
      { value: 33.3, unit: '%', of: 'response' },
      { value: 2, high: 3, unit: 'weeks', of: 'onset' },
    ]);
  });

  it('takes null for doc, kind and heading', () => {
    const line =
      '{"id": "a", "doc": null, "kind": null, "heading": null, "text": "I felt calmer."}';
    expect(tag(line).answers[0]).toMatchObject({ id: 'a', themes: ['benefit'] });
  });

  it('lets neighbours of the same document speak, and of another not', () => {
    const line = (doc: string, text: string) =>
      JSON.stringify({ id: text, doc, kind: 'clinic-marketing', text });
    const leadIn = 'Side effects include:';
    const same = tag(line('a', leadIn), line('a', 'Odd tastes'));
    const other = tag(line('b', leadIn), line('a', 'Odd tastes'));
    expect(same.answers[1]?.themes).toContain('side-effect');
    expect(other.answers[1]?.themes).not.toContain('side-effect');
  });

  it('names each bad line with its remedy, answers the others and exits 1', () => {
    const good = '{"id": 2, "text": "Dry mouth"}';
    const done = tag('{"id": 1,', good, '[]', '{"id": 4}', '{"id": 5, "text": "x", "heading": 3}');
    expect(done.stderr).toBe(
      'stdin:1: Unexpected text that is not JSON, expected one object a line such as {"id": "1", "text": "…"}, correct its quotes, commas and braces\n' +
        'stdin:3: Unexpected list, expected one object a line such as {"id": "1", "text": "…"}, wrap the value in an object\n' +
        'stdin:4: Unexpected line without "text", expected a string, add it\n' +
        'stdin:5: Unexpected heading 3, expected a string or null, correct it or leave it out\n',
    );
    expect(done.answers.map(({ id }) => id)).toEqual([2]);
    expect(done.status).toBe(1);
  });

  it('passes over empty lines and says nothing about no input', () => {
    expect(tag('', '{"id": 1, "text": ""}', '').answers).toHaveLength(1);
    expect(tag('')).toMatchObject({ stdout: '', stderr: '', status: 0 });
  });
});

describe('npm run -s tag -- --summary', { timeout: 60_000 }, () => {
  const line = (id: number, doc: string | null, text: string) =>
    `${JSON.stringify({ id, doc, kind: 'patient-review', text })}\n`;
  const [first, second] = [
    line(1, 'a', 'The nausea was awful.') + line(2, 'a', 'I vomited for hours.'),
    line(3, null, 'My depression lifted.') + '{"id": 4}\n' + line(5, null, 'It cost $400.'),
  ];
  const folder = folderWith({});
  const summary = (name: string, input: string) => {
    const file = join(folder, name);
    return { file, ...runScript('tag', ['--summary', file], input) };
  };
  const whole = summary('whole.json', first + second);
  const parts = [summary('b.json', second), summary('a.json', first)];
  const merged = (...files: string[]) => runScript('tag', ['--merge', ...files]);

  it('counts the lines of a doc once, and lines without one each', () => {
    expect(JSON.parse(readFileSync(whole.file, 'utf8'))).toMatchObject({
      ...{ reviews: 3, statements: 4, faulty: 1 },
      concepts: { 'effect:nausea': 1 },
      themes: { 'side-effect': { critical: 1, speaking: 1 }, cost: { speaking: 1 } },
    });
  });

  it('gives the sum of its parts with --merge, to the byte, and the lines one after the other', () => {
    expect(merged(...parts.map(({ file }) => file)).stdout).toBe(readFileSync(whole.file, 'utf8'));
    expect(
      parts
        .map(({ stdout }) => stdout)
        .reverse()
        .join(''),
    ).toBe(whole.stdout);
  });

  it('adds up what import prints too', () => {
    const csv = join(folderWith({ 'two.csv': 'text\nI felt calm.\n""\n' }), 'two.csv');
    const out = join(folder, 'import');
    const { stdout } = runScript('import', [csv, '--out', out, '--json']);
    const file = join(folderWith({ 'import.json': stdout }), 'import.json');
    expect(JSON.parse(merged(file, whole.file).stdout)).toMatchObject({ reviews: 4, faulty: 2 });
  });

  it('refuses what is no tally, and both ways at once', () => {
    const file = join(folderWith({ 'x.json': '{"reviews": -1}' }), 'x.json');
    expect(merged(file)).toMatchObject({
      status: 1,
      stdout: '',
      stderr: `${file}: Unexpected contents, expected a tally as "tag --summary" and "import --json" write it, make it again\n`,
    });
    const gone = merged('no-such-file.json');
    expect(gone.stderr).toBe(
      'no-such-file.json: Unexpected path without a file, expected a tally, correct the name\n',
    );
    expect(runScript('tag', ['--summary', 'a.json', '--merge', 'b.json']).status).toBe(2);
  });
});
