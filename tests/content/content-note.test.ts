import { expect, it } from 'vitest';
import { contentNotes } from '../../src/content/content-note.ts';
import type { Statement } from '../../src/types.ts';

const told = (
  id: string,
  stance: Statement['stance'],
  voice: Statement['voice'] = 'experience',
) => ({
  voice,
  stance,
  concepts: [{ kind: 'effect' as const, id }],
});

it('names thoughts of suicide whichever way the account points', () => {
  expect(contentNotes([told('suicidal-thoughts', 'favourable')])).toEqual(['thoughts of suicide']);
});

it('names frightening sessions only where somebody tells of one', () => {
  expect(contentNotes([told('panic', 'critical')])).toEqual(['frightening sessions']);
  expect(contentNotes([told('panic', 'favourable')])).toEqual([]);
  expect(contentNotes([told('panic', 'critical', 'information')])).toEqual([]);
});

it('names both, and says nothing where there is nothing to say', () => {
  const both = [told('anxiety-dosed', 'mixed'), told('suicidality', 'critical')];
  expect(contentNotes(both)).toEqual(['thoughts of suicide', 'frightening sessions']);
  expect(contentNotes([told('nausea', 'critical')])).toEqual([]);
});
