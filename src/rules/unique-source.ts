import { fault } from '../fault.ts';
import { accountKinds } from '../vocabulary.ts';
import { hash } from '../pipeline/tag/model/hash.ts';
import type { Rule, RuleContext, Said } from './rule.ts';
import type { ParsedSource } from '../types.ts';

const accounts: readonly string[] = accountKinds;

/** Words in a shingle; runs of four hardly recur by chance in paraphrases of different pages. */
const length = 4;
/** Sources with fewer shingles are too short to tell a likeness from a coincidence. */
const fewest = 12;
/** Share of the shorter source's shingles from which both are taken for the same text. */
const alike = 0.5;

/**
 * Asks that each page and each text stands here once: the same address, or text that shares half of
 * its shingles (Broder 1997, containment) with another source, is told at both places.
 */
export const uniqueSource: Rule = (context) => {
  reportAddresses(context.corpus.sources);
  reportTexts(context);
};

function reportAddresses(sources: readonly ParsedSource[]): void {
  // Several people may tell their stories on one page, and a page may stand beside the one it retells.
  const withAddress = sources.filter(
    ({ data }) => data?.url !== undefined && !accounts.includes(data.kind),
  );
  for (const group of Map.groupBy(withAddress, ({ data }) => plain(data?.url ?? '')).values()) {
    for (const { file, place } of group.length > 1 ? group : []) {
      const other = group.find((one) => one.file !== file)?.file.path ?? '';
      const actual = `Unexpected address that ${other} has too`;
      const reason = `${actual}, expected each page once, add the statements to one of the two`;
      fault(file, 'unique-source', reason, place('url'));
    }
  }
}

/** An address without what differs between copies of a link to one page. */
const plain = (url: string): string =>
  url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|m\.|old\.)?/, '')
    .replace(/[?&](?:utm_\w+|fbclid|gclid|ref)=[^&#]*/g, '')
    .replace(/#[\s\S]*/, '')
    .replace(/\/$/, '');

function reportTexts(context: RuleContext): void {
  const { corpus, asked } = context;
  const bySlug = new Map(corpus.sources.map((source) => [source.slug, source]));
  const isAsked = (slug: string) => asked?.(bySlug.get(slug)?.file.path ?? '') !== false;
  const shingles = shinglesOf(asked ? nearAsked(context, isAsked) : context.statements);
  for (const [one, other, share] of likeness(shingles)) {
    if (!isAsked(one) && !isAsked(other)) continue;
    tell(bySlug.get(one), bySlug.get(other), share);
    tell(bySlug.get(other), bySlug.get(one), share);
  }
}

/** Statements of the sources asked for, and of all that may share half of a text with one of them. */
function nearAsked({ statements, runs }: RuleContext, isAsked: (slug: string) => boolean): Said[] {
  const bySource = Map.groupBy(statements, ({ source }) => source);
  const own = [...bySource].filter(([slug]) => isAsked(slug));
  const asked = own.map(([, its]) => runsOf(its)).filter(isLong);
  const all = new Set(asked.flatMap((some) => [...some]));
  const sets = asked.map((some) => new Set(some));
  const near = (slug: string): boolean => {
    const its = runs?.(slug);
    if (!its) return true;
    if (!isLong(its)) return false;
    // Runs of one hash count each, so that no two texts seem less alike than they are.
    const shared: number[] = [];
    for (const run of its) if (all.has(run)) shared.push(run);
    return asked.some((some, at) => {
      const least = alike * Math.min(some.length, its.length);
      return shared.length >= least && shared.filter((run) => sets[at]?.has(run)).length >= least;
    });
  };
  return [...bySource].flatMap(([slug, list]) => (isAsked(slug) || near(slug) ? list : []));
}

const isLong = (runs: { length: number }): boolean => runs.length >= fewest;

/** A hash of 32 bits for each run of four words that a source's statements hold, one a run. */
export function runsOf(statements: readonly Said[]): Uint32Array {
  const [shingles] = shinglesOf(statements).values();
  return Uint32Array.from([...(shingles ?? [])], (shingle) => hash(shingle));
}

function tell(source: ParsedSource | undefined, twin: ParsedSource | undefined, share: number) {
  if (!source || !twin) return;
  const actual = `Unexpected text that ${twin.file.path} has too (${Math.round(share * 100)} % of the shorter)`;
  const reason = `${actual}, expected each page once, add what is new to one of the two`;
  fault(source.file, 'unique-source', reason, source.blocks[0]?.start);
}

/** Four-word runs of each source, its statements taken one by one. */
function shinglesOf(segments: readonly Said[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { source, text } of segments) {
    const own = found.get(source) ?? new Set<string>();
    found.set(source, own);
    const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let at = 0; at + length <= words.length; at += 1) {
      own.add(words.slice(at, at + length).join(' '));
    }
  }
  return found;
}

/**
 * Pairs of sources that are alike, with their share. Of what a source shares with a longer one, at
 * least one shingle is among its rarest (prefix filter: Chaudhuri, Ganti and Kaushik 2006), so that
 * only holders of those are compared, and common turns of phrase cost nothing.
 */
function likeness(shingles: ReadonlyMap<string, ReadonlySet<string>>): [string, string, number][] {
  const long = [...shingles].filter(([, own]) => own.size >= fewest);
  const holders = new Map<string, number[]>();
  for (const [at, [, own]] of long.entries()) {
    for (const shingle of own) {
      const known = holders.get(shingle);
      if (known) known.push(at);
      else holders.set(shingle, [at]);
    }
  }
  const count = (shingle: string): number => holders.get(shingle)?.length ?? 0;
  const found = new Map<string, [number, number, number]>();
  for (const [at, [, own]] of long.entries()) {
    const rarest = [...own]
      .sort((a, b) => count(a) - count(b))
      .slice(0, own.size - Math.ceil(alike * own.size) + 1);
    for (const other of new Set(rarest.flatMap((shingle) => holders.get(shingle) ?? []))) {
      const its = long[other]?.[1];
      if (other === at || its === undefined || its.size < own.size) continue;
      let shared = 0;
      for (const shingle of own) if (its.has(shingle)) shared++;
      const share = shared / own.size;
      const [first, second] = [Math.min(at, other), Math.max(at, other)];
      if (share >= alike) found.set(`${first} ${second}`, [first, second, share]);
    }
  }
  return [...found.values()]
    .sort((a, b) => a[1] - b[1] || a[0] - b[0])
    .map(([first, second, share]) => [long[first]?.[0] ?? '', long[second]?.[0] ?? '', share]);
}
