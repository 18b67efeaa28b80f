import { describe, expect, it } from 'vitest';
import { pieces, piecesByStem, stems } from '../../src/search/highlight.ts';
import { readState, writeState } from '../../src/search/state.ts';
import { favourableFirst, inTurn } from '../../src/search/turns.ts';

describe('the state of the search page', () => {
  it('comes back from the address as it went in', () => {
    const state = {
      words: 'nausea & "fear"',
      chosen: { theme: ['cost', 'side-effect'], voice: ['study'] },
      leaveOut: true,
      sort: 'new' as const,
      page: 3,
    };
    expect(readState(writeState(state))).toEqual(state);
  });

  it('leaves out what is not asked', () => {
    expect(writeState({ words: '', chosen: {}, leaveOut: false, sort: 'turns', page: 1 })).toBe('');
  });

  it('reads nonsense as nothing', () => {
    expect(readState('?page=-2&sort=money&colour=red&theme=&leave-out=yes')).toEqual({
      words: '',
      chosen: {},
      leaveOut: false,
      sort: 'turns',
      page: 1,
    });
  });
});

describe('turns', () => {
  it('go round the lists and on with those that are left', () => {
    expect(inTurn([['a', 'b', 'c'], ['x'], ['1', '2']])).toEqual(['a', 'x', '1', 'b', '2', 'c']);
  });

  it('open with neither side always', () => {
    const firsts = ['nausea', 'cost', 'sleep', 'fear', 'pain', 'depression'].map(favourableFirst);
    expect(new Set(firsts).size).toBe(2);
    expect(favourableFirst('nausea')).toBe(favourableFirst('nausea'));
  });
});

describe('marking', () => {
  it('marks the words found and not the punctuation around them', () => {
    const cut = pieces('No “nausea”, but pain.', [1, 3]);
    expect(cut.filter(({ found }) => found).map(({ text }) => text)).toEqual(['nausea', 'pain']);
    expect(cut.map(({ text }) => text).join('')).toBe('No “nausea”, but pain.');
  });

  it('marks other forms of a word on the page it leads to', () => {
    const cut = piecesByStem('She was nauseated; nausea came.', stems('nausea'));
    expect(cut.filter(({ found }) => found).map(({ text }) => text)).toEqual([
      'nauseated',
      'nausea',
    ]);
  });
});
