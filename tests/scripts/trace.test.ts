import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from './run-script.ts';

const root = join(import.meta.dirname, '../golden/corpus');
const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');

function traced(...values: unknown[]) {
  const { stdout: out } = runScript('trace', ['--root', root], lines(...values));
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('npm run -s trace', { timeout: 30_000 }, () => {
  it('answers each line in order, with the study and the reasons', () => {
    const [first, second] = traced(
      {
        id: 'a',
        kind: 'clinic-marketing',
        text: 'Says 70% of patients with depression improved within 24 hours in a study in the Journal of Golden Trials.',
      },
      { id: 2, kind: 'experience-post', text: 'I felt calm.' },
    );
    expect(first).toMatchObject({ id: 'a', study: 'golden-2013', verdict: 'overstated' });
    expect(first).toHaveProperty('candidates.0.study', 'golden-2013');
    expect(second).toMatchObject({ id: 2, study: null, verdict: null, candidates: [] });
  });

  it('takes the kind of a claim in place of the kind of a page', () => {
    const [only] = traced({ id: 1, kind: 'cost', text: 'An infusion costs $450.' });
    expect(only).toMatchObject({ id: 1, study: null, verdict: 'untraceable' });
  });

  it('names a faulty line, answers the others and ends with 1', () => {
    const input = `nope\n${lines({ id: 3, text: 'I felt calm.' })}`;
    const { status: code, stdout: out, stderr: err } = runScript('trace', ['--root', root], input);
    expect(code).toBe(1);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/^stdin:1: Unexpected text that is not JSON/);
  });
});
