import { fault } from '../fault.ts';
import { invisible } from './plain-prose/invisible.ts';
import type { Rule } from './rule.ts';
import type { ParsedCorpus } from '../types.ts';
import type { VFile } from 'vfile';

/** A word in which a letter of another alphabet stands for the Latin one it looks like. */
const mixed =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}]*(?:\p{Script=Latin}[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορτυικ\uFF21-\uFF5A]|[\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Cherokee}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρτυικ\uFF21-\uFF5A]\p{Script=Latin})[\p{L}\p{N}]*/u;
const tag = /<\/?[a-z!][^>\n]{0,60}>?/iu;

/**
 * Asks that what is stored is what is seen: no invisible or direction-changing characters, no letters
 * of two alphabets in one word, and no HTML in the values of YAML. Bodies are `plain-prose`'s matter
 * as far as it looks at them.
 */
export const visibleText: Rule = ({ corpus }) => {
  const bodies = bodyStarts(corpus);
  const yaml = [...corpus.studies, ...corpus.decisions].map(({ file }) => file);
  for (const file of [...yaml, ...bodies.keys()]) {
    const text = String(file.value);
    const from = text.startsWith('\uFEFF') ? 1 : 0;
    report(file, text.slice(from, bodies.get(file)), from, true);
  }
  for (const [file, start] of bodies) report(file, String(file.value).slice(start), start, false);
};

/** Where the body of each source begins. */
const bodyStarts = ({ sources }: ParsedCorpus): Map<VFile, number> =>
  new Map(
    sources.map(({ file, body, blocks, contents }) => {
      const first = body?.children[0]?.position?.start.offset ?? blocks[0]?.start;
      return [file, first ?? contents.length];
    }),
  );

function report(file: VFile, text: string, offset: number, isYaml: boolean): void {
  const found = (isYaml ? invisible : undefined)?.exec(text);
  if (found) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const reason = `Unexpected invisible character U+${code}, expected visible text, delete it`;
    fault(file, 'visible-text', reason, offset + found.index);
  }
  const word = mixed.exec(text);
  if (word) {
    const reason = `Unexpected letters of two alphabets in "${word[0].slice(0, 40)}", expected one, type the word again`;
    fault(file, 'visible-text', reason, offset + word.index);
  }
  const html = isYaml ? tag.exec(text) : undefined;
  if (!html) return;
  const reason = `Unexpected HTML "${html[0].slice(0, 40)}", expected plain text, take the tag away`;
  fault(file, 'visible-text', reason, offset + html.index);
}
