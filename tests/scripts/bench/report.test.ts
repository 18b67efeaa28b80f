import { describe, expect, it } from 'vitest';
import prettier from 'prettier';
import { asJson, asMarkdown, asTable, type Report } from '../../../scripts/bench/report.ts';
import { day, runScript } from '../run-script.ts';

const report: Report = {
  machine: { processor: 'Some CPU', cores: 2, memory: 8, system: 'linux x64', node: '24.1.0' },
  date: '2026-11-22',
  benches: {
    read: [
      { name: 'reader', value: 123_456.7, unit: 'tokens/s' },
      { name: 'reader', value: 2, unit: 'tokens/s', beside: 'other', ratio: 1.2345 },
    ],
    site: [{ name: 'growth', value: 0.98765, unit: 'exponent' }],
  },
};

describe('a report of benches', () => {
  it('is a table with the ratios and whom they are beside', () => {
    expect(asTable(report)).toBe(
      [
        'read      value  unit      ratio  beside',
        'reader  123,457  tokens/s',
        'reader        2  tokens/s  1.23×  other',
        '',
        'site      value  unit      ratio  beside',
        'growth    0.988  exponent',
        '',
      ].join('\n'),
    );
  });

  it('is Markdown with machine and date, as Prettier would write it', async () => {
    const text = asMarkdown(report, { read: 'the reader', site: 'the site' });
    expect(text).toContain('on 2026-11-22: Some CPU, 2 cores, 8 GB, linux x64, Node.js 24.1.0.');
    expect(text).toContain('`npm run bench -- read`: the reader.');
    expect(text).toContain('| reader |       2 | tokens/s | 1.23× | other  |');
    expect(await prettier.format(text, { parser: 'markdown' })).toBe(text);
  });

  it('is JSON with the figures as they are', () => {
    expect(JSON.parse(asJson(report))).toEqual(report);
  });
});

describe('npm run bench -- read --json', () => {
  it('prints figures alone, those of the reader beside each other one', () => {
    const args = ['read', '--json', '--rounds', '1', '--characters', '4000'];
    const { status, stdout, stderr } = runScript('bench', args);
    expect(status, stderr).toBe(0);
    expect(stderr).toContain('read: round 1 of 1');
    const { date, machine, benches } = JSON.parse(stdout) as Report;
    expect(date).toBe(day);
    expect(machine.node).toBe(process.versions.node);
    expect(Object.keys(benches)).toEqual(['read']);
    const measures = benches.read ?? [];
    expect(measures.find(({ name }) => name === 'characters of text')?.value).toBe(4000);
    const beside = new Set(measures.flatMap(({ beside: other }) => other ?? []));
    expect([...beside]).toEqual(
      expect.arrayContaining(['reader', 'wink-nlp, all pipes', 'compromise', 'JSON.parse']),
    );
    // Whoever works may never have waited for work; all else takes time.
    for (const { value, name } of measures)
      if (name.startsWith('without work')) expect(value, name).toBeGreaterThanOrEqual(0);
      else expect(value, name).toBeGreaterThan(0);
  });

  it('takes options behind a second "--", as npm passes them on', () => {
    const { status, stderr } = runScript('bench', ['read', '--', '--rounds', '0']);
    expect(status).toBe(2);
    expect(stderr).toContain('Expected a whole number above 0.');
  });

  it('refuses a bench that there is not', () => {
    const { status, stderr } = runScript('bench', ['everything']);
    expect(status).toBe(2);
    expect(stderr).toContain("'everything' is invalid for argument 'what'");
  });
});
