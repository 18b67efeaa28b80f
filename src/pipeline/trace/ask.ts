import type { Lexicon } from '../../schema/lexicon.ts';
import type { Source, Statement } from '../../types.ts';
import { conceptOf, readerOf } from '../tag.ts';
import { about, conditionsIn, routesIn, type ConditionOf } from './about.ts';
import { attributed } from './attributed.ts';
import type { Asked } from './candidates.ts';
import { inStudyWords } from './canonical.ts';
import { heard } from './heard.ts';
import { claimKind } from './kind.ts';
import { writtenFigures } from './written-figures.ts';

/** Finds the lexicon's id for a condition as a page names it: "PTSD", "major depressive disorder". */
export function conditionOf(lexicon: Lexicon): ConditionOf {
  const reader = readerOf(lexicon);
  return (words) => conceptOf(reader, 'condition', words);
}

/** Reads out of a statement what there is to trace. */
export function ask(
  statement: Pick<Statement, 'text' | 'themes' | 'figures' | 'concepts'>,
  page: Source | undefined,
  conditionOf: ConditionOf,
): Asked {
  const text = heard(statement.text);
  const basis = attributed(text);
  const plain = inStudyWords(text);
  return {
    text,
    plain,
    kind: claimKind({ ...statement, text: plain }),
    figures: [...statement.figures, ...writtenFigures(text, statement.figures)].filter(
      ({ at }) => !/^\s*again\b/i.test(text.slice(at.end)),
    ),
    about: about({ ...statement, text: plain }, page, conditionOf),
    conditions: conditionsIn({ ...statement, text: plain }),
    routes: routesIn({ ...statement, text: plain }),
    ...(basis === undefined ? {} : { attributed: basis }),
  };
}
