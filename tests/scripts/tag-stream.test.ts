import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placedIn, type Placed } from '../../scripts/tag/stream.ts';

async function read(chunks: readonly string[]) {
  const faults: number[] = [];
  const batches: Placed[][] = [];
  async function* given(): AsyncGenerator<string> {
    for (const chunk of chunks) yield await Promise.resolve(chunk);
  }
  for await (const batch of placedIn(given(), (number) => faults.push(number))) batches.push(batch);
  return { batches, placed: batches.flat(), faults };
}

const line = (id: number) => `{"id": ${id}, "doc": 1, "text": "Line ${id} é."}`;

describe('placedIn', () => {
  it('gives each line its neighbours of the same doc', async () => {
    const { placed } = await read([`${line(1)}\n${line(2)}\r\n${line(3)}`]);
    expect(placed.map(({ unit }) => [unit.previous, unit.text, unit.next])).toEqual([
      [undefined, 'Line 1 é.', 'Line 2 é.'],
      ['Line 1 é.', 'Line 2 é.', 'Line 3 é.'],
      ['Line 2 é.', 'Line 3 é.', undefined],
    ]);
  });

  it('takes what stands in a quotation of several lines for quoted, up to its end or that of its doc', async () => {
    const said = (doc: number, text: string, heading: string | null = null) =>
      JSON.stringify({ id: text, doc, heading, text });
    const lines = [
      said(1, 'She told us.'),
      said(1, '"It lifted.'),
      said(1, 'I slept.'),
      said(1, 'I sang."'),
      said(1, 'Call us.'),
      said(1, '"It lifted.'),
      said(2, 'We treat people.'),
    ];
    const { placed } = await read([lines.join('\n')]);
    expect(placed.map(({ unit }) => unit.quoted)).toEqual([
      ...[false, true, true, true, false],
      ...[true, false],
    ]);
  });

  it('knows a heading by the line under it, or by standing under none where others do', async () => {
    const lines = [
      ['Why come to us', null],
      ['What it brings', null],
      ['Calm.', '1. What it brings'],
      ['Who we are', null],
      ['Our team', null],
      ['72% fewer symptoms', null],
      ['We were founded in 2019.', null],
      ['Nurses', 'Our team'],
    ].map(([text, heading]) => JSON.stringify({ id: text, doc: 1, heading, text }));
    const { placed } = await read([lines.join('\n')]);
    const headings = placed.filter(({ unit }) => unit.isHeading).map(({ unit }) => unit.text);
    expect(headings).toEqual(['What it brings', 'Who we are', 'Our team']);
  });

  it('takes no line for a heading where no line stands under one', async () => {
    const lines = ['no idea what happened', 'it just lifted', 'Who knew'].map((text) =>
      JSON.stringify({ id: text, doc: 1, text }),
    );
    const { placed } = await read([lines.join('\n')]);
    expect(placed.map(({ unit }) => unit.isHeading)).toEqual([false, false, false]);
  });

  it('gives the same wherever the input is cut', async () => {
    const whole = `${line(1)}\r\n\r\n${line(2)}\rno json\n${line(3)}\r\n${line(4)}\r`;
    const expected = await read([whole]);
    expect(expected.placed).toHaveLength(4);
    expect(expected.faults).toEqual([4]);
    expect((await read(Array.from(whole))).faults).toEqual([4]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: whole.length })), async (cuts) => {
        const ends = [...new Set([0, ...cuts, whole.length])].sort((a, b) => a - b);
        const chunks = ends.slice(1).map((end, at) => whole.slice(ends[at], end));
        const { placed, faults } = await read(chunks);
        expect({ placed, faults }).toEqual({ placed: expected.placed, faults: expected.faults });
      }),
    );
  });

  it('answers as soon as the next line is there', async () => {
    const { batches } = await read([`${line(1)}\n`, `${line(2)}\n`, `${line(3)}\n`]);
    expect(batches.map((batch) => batch.map(({ line: { id } }) => id))).toEqual([[1], [2], [3]]);
  });
});
