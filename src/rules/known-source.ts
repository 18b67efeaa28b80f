import { fault } from '../fault.ts';
import { remedy } from '../nearest.ts';
import { slugOf } from '../pipeline/parse.ts';
import { accountKinds, type SourceKind } from '../vocabulary.ts';
import type { Rule } from './rule.ts';
import type { ParsedCorpus, ParsedDecision, ParsedFidelity, ParsedSource } from '../types.ts';

const accounts: readonly SourceKind[] = accountKinds;

/** Asks that rulings, comparisons and `same-writer` name a source that exists. */
export const knownSource: Rule = ({ corpus }) => {
  const slugs = sourceSlugs(corpus);
  for (const file of [...corpus.decisions, ...corpus.fidelity]) checkNamed(file, slugs);
  for (const source of corpus.sources) checkWriter(source, corpus, slugs);
};

/** Slugs of all sources, those too that could not be read: their fault is told once, at the source. */
const sourceSlugs = ({ files, sources }: ParsedCorpus): string[] => {
  const paths = files.map(({ path }) => path).filter((path) => path.includes('/sources/'));
  return [...new Set([...paths.map(slugOf), ...sources.map(({ slug }) => slug)])];
};

const unknown = (what: string, slug: string, slugs: readonly string[]) =>
  `Unexpected ${what} "${slug}", expected the slug of a file in reviews/sources, ` +
  remedy(slug, slugs, 'add that source first');

function checkNamed(
  { data, file, place, slug }: ParsedDecision | ParsedFidelity,
  slugs: readonly string[],
): void {
  if (!data) return;
  if (!slugs.includes(data.source)) {
    fault(file, 'known-source', unknown('source', data.source, slugs), place('source'));
  } else if (data.source !== slug) {
    const actual = `Unexpected source "${data.source}" in a file named "${slug}.yaml"`;
    const reason = `${actual}, expected the same slug, rename the file to "${data.source}.yaml"`;
    fault(file, 'known-source', reason, place('source'));
  }
}

function checkWriter(source: ParsedSource, corpus: ParsedCorpus, slugs: readonly string[]): void {
  const { data, file, place, slug } = source;
  const writer = data?.['same-writer'];
  if (data === undefined || writer === undefined) return;
  const report = (reason: string) => {
    fault(file, 'known-source', reason, place('same-writer'));
  };
  if (writer === slug) {
    report(`Unexpected same-writer "${slug}", expected another source, take the key away`);
  } else if (!slugs.includes(writer)) {
    report(
      unknown(
        'same-writer',
        writer,
        slugs.filter((other) => other !== slug),
      ),
    );
  } else if (isCircular(source, corpus)) {
    report(
      `Unexpected circle through same-writer "${writer}", expected the first account, point each to that`,
    );
  } else if (!accounts.includes(data.kind)) {
    report(
      `Unexpected same-writer on a ${data.kind}, expected it on accounts of people only, take it away`,
    );
  }
}

function isCircular({ slug, data }: ParsedSource, { sources }: ParsedCorpus): boolean {
  const next = new Map(sources.map((source) => [source.slug, source.data?.['same-writer']]));
  let at = data?.['same-writer'];
  for (let step = 0; at !== undefined && step < sources.length; step += 1) {
    if (at === slug) return true;
    at = next.get(at);
  }
  return false;
}
