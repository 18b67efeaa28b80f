import { drugNames, nearMatters, synonyms } from '../../src/search/synonyms.ts';
import { publisherId, tokens, type Terms } from '../../src/search/terms.ts';
import type { Dataset } from '../../src/types.ts';

type Concept = Dataset['concepts'][number];

/** Kinds whose words mean the thing itself; words of outcomes ("returned", "meaning") are too wide. */
const kinds: readonly Concept['kind'][] = ['effect', 'condition', 'route'];

/** Spells a lexicon term out: `a|b` becomes two; gaps and numbers cannot be typed, so those go. */
export function spelledOut(term: string): string[] {
  if (/[…<]/u.test(term)) return [];
  const words = term.toLowerCase().replaceAll('-', ' ').split(/\s+/u);
  return words.reduce<string[]>(
    (starts, word) =>
      starts.flatMap((start) =>
        word.split('|').map((one) => (start === '' ? one : `${start} ${one}`)),
      ),
    [''],
  );
}

function namesOf({ label, technical, terms }: Concept): string[] {
  const names = [label, ...(technical?.split(',') ?? [])].map((name) => tokens(name).join(' '));
  return [...names, ...terms.flatMap(spelledOut)];
}

const labelOf = ({ label, technical }: Concept): string =>
  technical === undefined || technical.toLowerCase() === label.toLowerCase()
    ? label
    : `${label} (${technical})`;

/** A publisher's name without what stands in brackets, if it is not one short word ("Slate", "Peak"). */
function publisherName(publisher: string): string | undefined {
  const words = tokens(publisher.replace(/\([^()]*\)/gu, ''));
  const name = words.join(' ');
  return words.length <= 5 && name.length > 5 ? name : undefined;
}

/** What the lexicon, the synonyms and the publishers' names teach the search. */
export function termsOf({ concepts, sources }: Pick<Dataset, 'concepts' | 'sources'>): Terms {
  const terms: Terms = { concepts: {}, labels: {}, same: {} };
  const add = (term: string, id: string): void => {
    const ids = (terms.concepts[term] ??= []);
    if (!ids.includes(id)) ids.push(id);
  };
  for (const concept of concepts.filter(({ kind }) => kinds.includes(kind))) {
    terms.labels[concept.id] = labelOf(concept);
    const ids = [concept.id, ...(nearMatters[concept.id] ?? [])];
    for (const name of namesOf(concept).filter((one) => !drugNames.includes(one))) {
      for (const id of ids) add(name, id);
    }
  }
  for (const source of sources) {
    const name = publisherName(source.publisher);
    if (name === undefined) continue;
    terms.labels[publisherId(source.publisher)] = `said by ${source.publisher}`;
    add(name, publisherId(source.publisher));
  }
  for (const group of synonyms) {
    for (const term of group) terms.same[term] = group.filter((other) => other !== term);
  }
  return terms;
}
