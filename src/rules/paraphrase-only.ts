import { fault } from '../fault.ts';
import { quotations } from './paraphrase-only/quotations.ts';
import type { Rule } from './rule.ts';
import type { ParsedSource } from '../types.ts';

/** Longest run of quoted words in a paraphrase; the contract asks that no run of eight is shared. */
const most = 7;

/** Asks for our own words where nobody gave leave, and for the leave where there is one. */
export const paraphraseOnly: Rule = ({ corpus, segments }) => {
  const free = new Map<string, ParsedSource>();
  for (const source of corpus.sources) {
    const { data, file, place, slug } = source;
    if (data?.rights === 'paraphrase') free.set(slug, source);
    if (data?.rights !== 'permission' && data?.rights !== 'own-submission') continue;
    if (data.permission !== undefined) continue;
    const actual = `Unexpected rights "${data.rights}" without permission`;
    const reason = `${actual}, expected who gave it and when, add "permission: …" or use "paraphrase"`;
    fault(file, 'paraphrase-only', reason, place('rights'));
  }
  for (const { source, text, at } of segments) {
    const owner = free.get(source);
    if (!owner) continue;
    for (const { start, end } of quotations(text)) {
      const words = text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
      if (words <= most) continue;
      const actual = `Unexpected quotation of ${words} words`;
      const reason = `${actual}, expected a paraphrase (at most ${most} quoted words), say it in our own words`;
      fault(owner.file, 'paraphrase-only', reason, at.offset + start);
    }
    refuseFirstPerson(owner, text, at.offset);
  }
};

/** The writer's own "I" outside quotation marks: a paraphrase tells of them in the third person. */
const firstPerson =
  /(?<![\p{L}\p{N}.’'])(?:I(?:['’](?:m|ve|d|ll))?|[Mm]y|[Mm]yself)(?![\p{L}\p{N}.’'-])/u;

function refuseFirstPerson({ file }: ParsedSource, text: string, offset: number): void {
  const found = firstPerson.exec(withoutQuotations(text));
  // "Type I error", "bipolar I": a numeral, not a speaker.
  if (
    !found ||
    /\b(?:type|bipolar|phase|class|part|schedule|title|stage|level)\s+$/iu.test(
      text.slice(0, found.index),
    )
  )
    return;
  const actual = `Unexpected "${found[0]}" of the writer`;
  const reason = `${actual}, expected a paraphrase in the third person, say it in our own words or name the rights`;
  fault(file, 'paraphrase-only', reason, offset + found.index);
}

/** The text with blanks in place of what is quoted, so that offsets stay. */
function withoutQuotations(text: string): string {
  let from = 0;
  const parts = quotations(text).flatMap(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, ' '.repeat(end - start)];
  });
  return [...parts, text.slice(from)].join('');
}
