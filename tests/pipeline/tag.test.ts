import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { conceptOf, readUnit, tag } from '../../src/pipeline/tag.ts';
import { fixture, lexicon, reader } from './tag/lexicon.ts';
import type { Tags, Unit } from '../../src/types.ts';

type Expected = Partial<Pick<Tags, 'themes' | 'voice' | 'stance' | 'claim'>>;
type Ruling = Omit<Unit, 'heading'> & {
  ruling: number;
  heading?: string;
  known?: boolean;
} & Expected;

/** Sentences the reader is known to get wrong: the test fails when it no longer does. */
const test = ({ known }: { known?: boolean }) => (known === true ? it.fails : it);

describe('the rulings of the annotation guide', () => {
  for (const row of fixture('rulings') as Ruling[]) {
    test(row)(`ruling ${row.ruling}: ${row.kind}, "${row.text}"`, () => {
      const { themes, voice, stance, claim, heading, ...unit } = row;
      const tags = readUnit({ heading: heading ?? null, ...unit }, reader);
      const expected = { themes, voice, stance, claim };
      const asked = Object.entries(expected).filter(([, value]) => value !== undefined);
      const given = asked.map(([key]) => [key, tags[key as keyof Expected]]);
      expect(Object.fromEntries(given)).toEqual(Object.fromEntries(asked));
    });
  }
});

describe('what a word means in its clause', () => {
  for (const row of fixture('scope') as { text: string; themes: string[]; known?: boolean }[]) {
    test(row)(`"${row.text}"`, () => {
      const { text, themes } = row;
      expect(tag({ text, kind: 'experience-post', heading: null }, lexicon).themes).toEqual(themes);
    });
  }
});

describe('the words behind a tag', () => {
  const rows = readFileSync(join(import.meta.dirname, '../../reviews/gold/corpus.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.includes('"part": "dev"'))
    .slice(0, 80)
    .map((line) => JSON.parse(line) as Unit);

  it('are needed: without them no theme and no claim stands', () => {
    for (const unit of rows) {
      const { themes, claim, because } = readUnit(unit, reader);
      for (const label of claim ? [...themes, 'claim'] : themes) {
        const cut = because.filter((one) => one.label === label);
        expect(cut, `${label}: ${unit.text}`).not.toEqual([]);
        const rest = cut.reduceRight(
          (text, { start, end }) => text.slice(0, start) + text.slice(end),
          unit.text,
        );
        const left = readUnit({ ...unit, text: rest }, reader);
        expect(left.themes, `${unit.text} → ${rest}`).not.toContain(label);
        if (label === 'claim') expect(left.claim, `${unit.text} → ${rest}`).toBe(false);
      }
    }
  });

  it('are the strongest where the page alone would give the label, which is said', () => {
    const tags = readUnit({ text: 'I see.', kind: 'forum-post', heading: null }, reader);
    const labels = tags.because.map(({ label }) => label);
    expect(labels).toContain('voice:experience');
    expect(labels).toContain('context:page');
  });

  it('come with probabilities between 0 and 1', () => {
    for (const unit of rows) {
      const all = Object.values(readUnit(unit, reader).confidence);
      expect(all).toHaveLength(8);
      for (const one of all) expect(one >= 0 && one <= 1).toBe(true);
    }
  });
});

describe('conceptOf', () => {
  it.each([
    ['condition', 'PTSD', 'ptsd'],
    ['condition', 'treatment-resistant depression', 'treatment-resistant-depression'],
    ['condition', 'major depressive disorder', 'depression'],
    ['condition', 'CRPS', 'crps'],
    ['condition', 'chronic pain', 'chronic-pain'],
    ['route', 'nasal spray', 'intranasal'],
    ['route', 'troches', 'sublingual'],
    ['effect', 'blood in my urine', 'bladder'],
    ['condition', 'stamp collecting', undefined],
  ] as const)('finds the %s of "%s"', (kind, text, id) => {
    expect(conceptOf(reader, kind, text)).toBe(id);
  });
});

describe('a mark of research in our paraphrase', () => {
  it('makes the sentence a study’s whatever the page sells', () => {
    const text = 'Says over 91% reported less depression. (cites research)';
    const tags = tag({ text, kind: 'telehealth-marketing', heading: null }, lexicon);
    expect(tags).toMatchObject({ voice: 'study', claim: true, themes: ['benefit'] });
    expect(tags.because).toContainEqual(
      expect.objectContaining({ label: 'voice:study', text: 'cites research', start: 41, end: 55 }),
    );
  });
});
