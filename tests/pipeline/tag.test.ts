import { describe, expect, it } from 'vitest';
import { conceptOf, readUnit, tag } from '../../src/pipeline/tag.ts';
import { fixture, lexicon, reader } from './tag/lexicon.ts';
import type { Tags, Unit } from '../../src/types.ts';

type Expected = Partial<Pick<Tags, 'themes' | 'voice' | 'stance' | 'claim'>>;
type Ruling = Omit<Unit, 'heading'> & { ruling: number; heading?: string } & Expected;

describe('the rulings of the annotation guide', () => {
  it.each(fixture('rulings') as Ruling[])('ruling $ruling: $kind, "$text"', (row) => {
    const { themes, voice, stance, claim, heading, ...unit } = row;
    const tags = readUnit({ heading: heading ?? null, ...unit }, reader);
    const expected = { themes, voice, stance, claim };
    const asked = Object.entries(expected).filter(([, value]) => value !== undefined);
    const given = asked.map(([key]) => [key, tags[key as keyof Expected]]);
    expect(Object.fromEntries(given)).toEqual(Object.fromEntries(asked));
  });
});

describe('what a word means in its clause', () => {
  it.each(fixture('scope') as { text: string; themes: string[] }[])(
    '"$text"',
    ({ text, themes }) => {
      expect(tag({ text, kind: 'experience-post', heading: null }, lexicon).themes).toEqual(themes);
    },
  );
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
