import { segment } from '../../src/pipeline/segment.ts';
import { corpusOf, messagesOf } from '../pipeline/corpus-of.ts';
import type { Rule } from '../../src/rules/rule.ts';

export const today = '2026-11-22';

/** What one rule says about a corpus of texts by path: `path:line:column: reason`. */
export function faultsOf(rule: Rule, texts: Record<string, string>): string[] {
  const corpus = corpusOf(texts);
  // A text that does not parse would make every rule look silent.
  const broken = messagesOf(corpus);
  if (broken.length > 0) throw new Error(`The test's own corpus is broken: ${broken.join('; ')}`);
  const segments = segment(corpus);
  rule({ corpus, guide: [], segments, statements: segments, today });
  return messagesOf(corpus);
}
