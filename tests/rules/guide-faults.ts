import { VFile } from 'vfile';
import { parseChapter } from '../../src/guide/chapter.ts';
import { segment } from '../../src/pipeline/segment.ts';
import { corpusOf, messagesOf } from '../pipeline/corpus-of.ts';
import { today } from './faults-of.ts';
import type { Rule } from '../../src/rules/rule.ts';

const front = '---\ntitle: A chapter\n---\n\n';

/** What a rule says about a chapter with this body (it starts on line 5), beside a corpus. */
export function guideFaults(
  rule: Rule,
  body: string,
  texts: Record<string, string> = {},
): string[] {
  const corpus = corpusOf(texts);
  const broken = messagesOf(corpus);
  if (broken.length > 0) throw new Error(`The test's own corpus is broken: ${broken.join('; ')}`);
  const file = new VFile({ path: 'src/content/guide/x.mdx', value: front + body });
  const segments = segment(corpus);
  rule({ corpus, segments, statements: segments, today, guide: [parseChapter('x', file)] });
  return [...file.messages.map(String), ...messagesOf(corpus)];
}
