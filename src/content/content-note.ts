import type { Statement } from '../types.ts';

const suicide = new Set(['suicidal-thoughts', 'suicidality']);
const fright = new Set(['anxiety-dosed', 'panic', 'flashbacks', 'hallucination']);

const speaksOf = (statement: Pick<Statement, 'concepts'>, ids: ReadonlySet<string>) =>
  statement.concepts.some(({ id }) => ids.has(id));

/**
 * What a reader may want to know before some statements are read: "thoughts of suicide" and
 * "frightening sessions", where people tell of them. Empty where nobody does.
 */
export function contentNotes(
  statements: readonly Pick<Statement, 'voice' | 'stance' | 'concepts'>[],
): string[] {
  const told = statements.filter(({ voice }) => voice === 'experience');
  const frightened = told.filter(({ stance }) => stance === 'critical' || stance === 'mixed');
  return [
    ...(told.some((one) => speaksOf(one, suicide)) ? ['thoughts of suicide'] : []),
    ...(frightened.some((one) => speaksOf(one, fright)) ? ['frightening sessions'] : []),
  ];
}
