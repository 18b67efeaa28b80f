import { fault } from '../fault.ts';
import type { Rule, RuleContext } from './rule.ts';
import type { ParsedCorpus } from '../types.ts';

/** Asks that no two files, claims or statements of a source share an id. */
export const uniqueId: Rule = (context) => {
  checkSlugs(context.corpus);
  checkStudies(context.corpus);
  checkRulings(context.corpus);
  checkStatements(context);
};

function checkSlugs({ sources, studies, decisions }: ParsedCorpus): void {
  for (const group of [sources, studies, decisions]) {
    const first = new Map<string, string>();
    for (const { slug, file } of group) {
      const key = slug.toLowerCase();
      const other = first.get(key);
      first.set(key, other ?? file.path);
      if (other === undefined) continue;
      const reason = `Unexpected slug "${slug}", expected one not taken by ${other}, rename the file`;
      fault(file, 'unique-id', reason, 0);
    }
  }
}

function checkStudies({ studies }: ParsedCorpus): void {
  for (const { data, file, slug, place } of studies) {
    if (!data || data.id === slug) continue;
    const reason = `Unexpected id "${data.id}", expected the name of the file, use "${slug}"`;
    fault(file, 'unique-id', reason, place('id'));
  }
}

function checkRulings({ decisions }: ParsedCorpus): void {
  const claims = new Map<string, string>();
  for (const { data, file, place } of decisions) {
    for (const [index, { id }] of (data?.claims ?? []).entries()) {
      const other = claims.get(id);
      claims.set(id, other ?? file.path);
      if (other === undefined) continue;
      const reason = `Unexpected claim "${id}", expected an id not taken in ${other}, choose another`;
      fault(file, 'unique-id', reason, place('claims', index, 'id'));
    }
    const ruled = new Set<string>();
    for (const [index, { statement }] of (data?.tags ?? []).entries()) {
      if (ruled.has(statement)) {
        const actual = `Unexpected second ruling on the tags of "${statement}"`;
        const reason = `${actual}, expected one, merge the two`;
        fault(file, 'unique-id', reason, place('tags', index, 'statement'));
      }
      ruled.add(statement);
    }
  }
}

function checkStatements({ corpus, segments }: RuleContext): void {
  const files = new Map(corpus.sources.map(({ slug, file }) => [slug, file]));
  const first = new Map(segments.map(({ id, at }) => [id, at]));
  for (const { id, source, at } of segments) {
    const original = /^(.*-[0-9a-f]{8})-\d+$/.exec(id)?.[1];
    const other = original === undefined ? undefined : first.get(original);
    const file = files.get(source);
    if (!other || !file || !original?.startsWith(`${source}-`)) continue;
    const actual = `Unexpected repeated statement (first at ${other.line}:${other.column})`;
    fault(file, 'unique-id', `${actual}, expected each once in a source, take one away`, at.offset);
  }
}
