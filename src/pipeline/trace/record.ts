import type { At, ParsedSource, ParsedStudy, Source, SourceGroup, Study } from '../../types.ts';
import type { StudyFile } from '../../schema/study.ts';
import type { Interest, SourceKind } from '../../vocabulary.ts';
import { shownDate } from './disclosure.ts';
import { accountKinds, gainingInterests, promotionalKinds } from '../../vocabulary.ts';

/** A source as later stages know it, or `undefined` where its front matter could not be understood. */
export function sourceRecord(parsed: ParsedSource, statements: number): Source | undefined {
  if (parsed.data === undefined) return undefined;
  const { 'same-writer': sameWriter, 'second-hand': secondHand, ...front } = parsed.data;
  const published = shownDate(parsed.data);
  const gains = front.interests.some((interest) => isGaining(interest));
  return {
    ...front,
    id: parsed.slug,
    ...(published === undefined ? {} : { published }),
    at: wholeFile(parsed),
    ...(sameWriter === undefined ? {} : { sameWriter }),
    ...(secondHand === undefined ? {} : { secondHand }),
    group: groupOf(front.kind, gains),
    gains,
    statements,
  };
}

/** A study as later stages know it, with one address for readers. */
export function studyRecord(parsed: ParsedStudy): Study | undefined {
  if (parsed.data === undefined) return undefined;
  const url = addressOf(parsed.data);
  return {
    ...parsed.data,
    at: wholeFile(parsed),
    ...(url === undefined ? {} : { url }),
    lines: linesOf(parsed, parsed.data),
  };
}

/** Where each figure can be looked up: the line on which its outcome begins, counted from 1. */
function linesOf(
  { place, contents }: ParsedStudy,
  { outcomes, adverse_events }: StudyFile,
): NonNullable<Study['lines']> {
  const line = (list: string, index: number): number => {
    const start = place(list, index)?.start ?? 0;
    return contents.slice(0, start).split('\n').length;
  };
  return {
    outcomes: outcomes.map((_one, index) => line('outcomes', index)),
    adverse_events: adverse_events.map((_one, index) => line('adverse_events', index)),
  };
}

/** Accounts by their kind; else a seller where someone gains, promotes or lists; else information. */
export function groupOf(kind: SourceKind, gains: boolean): SourceGroup {
  if ((accountKinds as readonly SourceKind[]).includes(kind)) return 'account';
  const promotes = (promotionalKinds as readonly SourceKind[]).includes(kind);
  return gains || promotes || kind === 'directory' ? 'seller' : 'information';
}

/** DOI, PubMed or trial registry, else the first public page on which it was read. */
function addressOf({ citation, addresses }: StudyFile): string | undefined {
  if (citation.doi !== undefined) return `https://doi.org/${citation.doi}`;
  if (citation.pmid !== undefined) return `https://pubmed.ncbi.nlm.nih.gov/${citation.pmid}/`;
  const trial = /NCT\d{8}/.exec(citation.registration ?? '')?.[0];
  return trial === undefined ? addresses[0] : `https://clinicaltrials.gov/study/${trial}`;
}

function isGaining(interest: Interest): boolean {
  return (gainingInterests as readonly Interest[]).includes(interest);
}

function wholeFile({ file, contents }: ParsedSource | ParsedStudy): At {
  return { file: file.path, line: 1, column: 1, offset: 0, end: contents.length };
}
