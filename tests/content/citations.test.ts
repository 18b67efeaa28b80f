import { describe, expect, it } from 'vitest';
import { bibtex, cslJson, plain, ris, type Citable } from '../../src/content/citations.ts';
import { readLog } from '../../src/content/history.ts';

const record: Citable = {
  id: 'x-00000000',
  title: 'Statement 00000000: It cost $400 & helped 50% of "us".',
  url: 'https://example.org/sources/x/#x-00000000',
  version: 'abc123',
  checked: '2026-11-22',
  note: 'Put in other words from A_blog',
};

describe('a citation', () => {
  it('in plain words has title, version, day and address', () => {
    expect(plain(record)).toBe(
      'Evenhand contributors (2026). Statement 00000000: It cost $400 & helped 50% of "us". Evenhand, data version abc123, checked 2026-11-22. https://example.org/sources/x/#x-00000000 Put in other words from A_blog.',
    );
  });

  it('in BibTeX escapes what TeX would run, but not the address', () => {
    const text = bibtex(record);
    expect(text).toContain(
      'title = {{Statement 00000000: It cost \\$400 \\& helped 50\\% of "us".}}',
    );
    expect(text).toContain('url = {https://example.org/sources/x/#x-00000000}');
    expect(text).toContain('version = {abc123}');
    expect(text.split('{').length).toBe(text.split('}').length);
  });

  it('in RIS is a line a field, from its type to its end', () => {
    const lines = ris(record).split('\r\n');
    expect(lines[0]).toBe('TY  - DATA');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
    expect(lines.slice(0, -1).filter((line) => !/^[A-Z][A-Z0-9] {2}- /u.test(line))).toEqual([]);
  });

  it('in CSL-JSON is a list of one item with the day in parts', () => {
    const items = JSON.parse(cslJson(record)) as Record<string, unknown>[];
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({
      type: 'dataset',
      version: 'abc123',
      issued: { 'date-parts': [[2026, 11, 22]] },
    });
  });
});

describe('the history', () => {
  it('counts what came, went and changed, in the folders of one side only', () => {
    const log =
      '\x1eabcd1234\t2026-11-22\t2026-11-22T10:00:00+00:00\tAdd\ttwo\n\nA\treviews/sources/a.md\nA\treviews/sources/b.md\nD\treviews/studies/c.yaml\nM\tsrc/pipeline/tag.ts\n';
    expect(readLog(log, 'corpus')).toEqual([
      {
        hash: 'abcd1234',
        date: '2026-11-22',
        at: '2026-11-22T10:00:00+00:00',
        subject: 'Add\ttwo',
        touched: [
          { what: 'source', added: 2, changed: 0, withdrawn: 0 },
          { what: 'study', added: 0, changed: 0, withdrawn: 1 },
        ],
      },
    ]);
    expect(readLog('', 'method')).toEqual([]);
  });
});
