import type { Concept, Statement } from '../../types.ts';

/** What of a statement is weighed; of the words behind its tags, only what they say of its concepts. */
export interface Weighed extends Pick<
  Statement,
  'id' | 'source' | 'text' | 'voice' | 'themes' | 'stance' | 'concepts' | 'unsure'
> {
  /** Of the text, in UTF-16 code units. */
  length: number;
  /** Places of those concepts that it can be answered on. */
  matters: number[];
  /** Places of the effects among them that it denies. */
  denied: number[];
}

/** Takes from a statement what is weighed. */
export function weighed(statement: Statement): Weighed {
  const { id, source, text, voice, themes, stance, concepts, unsure } = statement;
  const matters = mattersOf(statement);
  const denied = matters.filter((place) => {
    const concept = concepts[place];
    return concept?.kind === 'effect' && denies(statement, concept);
  });
  const { length } = text;
  return { id, source, text, length, voice, themes, stance, concepts, unsure, matters, denied };
}

const negated = /\b(no|not|never|nor|none|without|free (of|from))\b[^.,;:]{0,40}$/i;

/**
 * What a statement can be answered on. A word such as "fears" or "falls" may name an effect where
 * nobody speaks of one, so an effect counts only in a statement on side effects or difficulties, or
 * where it is denied ("no nausea"), and never by the word that names an illness in the same place.
 */
function mattersOf(statement: Statement): number[] {
  const { concepts, themes, because, text, stance } = statement;
  const unwanted = themes.includes('side-effect') || themes.includes('challenge');
  const illness = new Set(
    because.filter(({ label }) => label.startsWith('condition:')).map(({ start }) => start),
  );
  const counts = ({ kind, id }: Concept): boolean => {
    // "Eased thoughts of suicide but not mood" is no praise that could be answered on mood.
    if (kind === 'outcome') return !(stance === 'favourable' && denies(statement, { kind, id }));
    if (kind !== 'effect') return true;
    const words = because.filter(({ label }) => label === `${kind}:${id}`);
    const own = words.filter(({ start }) => !illness.has(start));
    return (
      words.length === 0 || own.some(({ start }) => unwanted || negated.test(text.slice(0, start)))
    );
  };
  return concepts.flatMap((concept, place) => (counts(concept) ? [place] : []));
}

const denies = ({ because, text }: Statement, { kind, id }: Concept): boolean =>
  because.some(
    ({ label, start }) => label === `${kind}:${id}` && negated.test(text.slice(0, start)),
  );
