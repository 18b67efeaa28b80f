import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const script = join(import.meta.dirname, '../../scripts/score.ts');
const folder = mkdtempSync(join(tmpdir(), 'evenhand-score-'));
const run = (...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' });

const row = (text: string, themes: string[], stance: string) =>
  JSON.stringify({
    id: text,
    doc: 'd',
    kind: 'forum-post',
    text,
    themes,
    voice: 'experience',
    stance,
    claim: false,
  });

describe('npm run score', { timeout: 60_000 }, () => {
  it('counts what was found and what was not', () => {
    const path = join(folder, 'gold.jsonl');
    const rows = [
      row('I threw up twice.', ['side-effect'], 'critical'),
      row('We drove home.', ['side-effect'], 'neutral'),
      row('We had tea.', [], 'favourable'),
    ];
    writeFileSync(path, rows.join('\n'));
    const result = JSON.parse(run(path, '--json').stdout) as {
      themes: {
        label: string;
        support: number;
        precision: { value: number };
        recall: { value: number };
      }[];
    };
    const theme = (label: string) => result.themes.find((found) => found.label === label);
    expect(theme('side-effect')).toMatchObject({
      support: 2,
      precision: { value: 1 },
      recall: { value: 0.5 },
    });
    expect(theme('benefit')).toMatchObject({ support: 0, precision: { value: 0 } });
  });

  it('prints the same table twice, and says what its intervals are', () => {
    const first = run();
    expect(first.status).toBe(0);
    expect(first.stdout).toContain('bootstrap (Efron 1979)');
    expect(run().stdout).toBe(first.stdout);
  });

  it('names lines that are not labelled, and files that are not there', () => {
    const path = join(folder, 'bad.jsonl');
    writeFileSync(path, `${row('x', [], 'neutral')}\n{\n${row('y', [], 'glad')}\n`);
    const missing = join(folder, 'none.jsonl');
    expect(run(path, missing)).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        `${path}:2: Unexpected text, expected one JSON object a line, correct its quotes, commas and braces\n` +
        `${path}:3: Unexpected value of "stance", expected a label of the annotation guide, correct the line\n` +
        `${missing}: Unexpected name, expected a file that exists, check the spelling\n`,
    });
  });
});
