import { warning } from '../fault.ts';
import type { Rule } from './rule.ts';

/** Warns of a source that says nothing yet: it may be merged, but shows an empty page. */
export const someStatements: Rule = ({ corpus, segments }) => {
  const speaking = new Set(segments.map(({ source }) => source));
  for (const { body, file, slug, contents } of corpus.sources) {
    if (!body || speaking.has(slug)) continue;
    const reason =
      'Unexpected source without statements, expected at least one, add a list item "- …"';
    warning(file, 'some-statements', reason, contents.length);
  }
};
