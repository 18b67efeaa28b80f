import type { Reading } from '../hits.ts';
import type { Word } from '../words.ts';
import type { Sink } from './bag.ts';
import { hash, join } from './hash.ts';
import { wordGroup } from './word-features.ts';

const kinds = {
  pair: 1,
  stems: 2,
  negated: 3,
  suspended: 4,
  other: 5,
  three: 7,
  around: 8,
  denied: 9,
} as const;
const start = hash('^');
/** How far a negation reaches, in words, within its clause. */
const reach = 9;

/**
 * Words, pairs of words, stems, three stems together and the two around one, runs of characters, and stems in the
 * scope of a negation or a hope.
 */
export function lexicalFeatures(reading: Reading, sink: Sink): void {
  const scopes = scopesOf(reading);
  const { words } = reading;
  let before = start;
  let stemBefore = start;
  let stemTwoBefore = start;
  for (let at = 0; at < words.length; at++) {
    const { word, stem, group } = wordGroup((words[at] as Word).lexeme);
    const scope = scopes?.get(at);
    // "No nausea" must not look like nausea: a denied word is another word.
    if (scope?.includes(kinds.negated)) sink.add(join(word, word, kinds.denied), at, at + 1, true);
    else sink.addWord(group, at);
    const from = Math.max(at - 1, 0);
    sink.add(join(before, word, kinds.pair), from, at + 1, true);
    sink.add(join(stemBefore, stem, kinds.stems), from, at + 1, true);
    const first = Math.max(at - 2, 0);
    const two = join(stemTwoBefore, stemBefore, kinds.three);
    sink.add(join(two, stem, kinds.three), first, at + 1, true);
    sink.add(join(stemTwoBefore, stem, kinds.around), first, at + 1, true);
    if (scope) for (const kind of scope) sink.add(join(stem, stem, kind), at, at + 1, true);
    before = word;
    stemTwoBefore = stemBefore;
    stemBefore = stem;
  }
}

/** Which words stand under a negation, a hope or supposition, or in a clause on another treatment. */
function scopesOf({ hits, clauseOf }: Reading): Map<number, number[]> | undefined {
  let scopes: Map<number, number[]> | undefined;
  const put = (at: number, kind: number): void => {
    scopes ??= new Map();
    const list = scopes.get(at);
    if (!list) scopes.set(at, [kind]);
    else if (!list.includes(kind)) list.push(kind);
  };
  for (const hit of hits) {
    const kind = hit.entry.scope;
    if (kind === 0 || hit.covered) continue;
    const end = kind === kinds.negated ? hit.to + reach : hit.to + 25;
    for (let at = hit.to; at < end && clauseOf[at] === hit.clause; at++) put(at, kind);
  }
  return scopes;
}

/** Which kind of feature words in the scope of a label bring; 0 where they bring none. */
export const scopeOf = (label: string): number => scopeKind.get(label) ?? 0;

const scopeKind = new Map<string, number>([
  ['negation', kinds.negated],
  ['hope', kinds.suspended],
  ['hypothetical', kinds.suspended],
  ['asking', kinds.suspended],
  ['other', kinds.other],
]);
