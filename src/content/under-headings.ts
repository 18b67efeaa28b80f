import type { Statement } from '../types.ts';

export interface HeadingGroup {
  heading: string | null;
  statements: Statement[];
}

/** Statements in reading order, cut where the heading changes, so that nothing loses its context. */
export function underHeadings(statements: readonly Statement[]): HeadingGroup[] {
  const groups: HeadingGroup[] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last?.heading === statement.heading) last.statements.push(statement);
    else groups.push({ heading: statement.heading, statements: [statement] });
  }
  return groups;
}
