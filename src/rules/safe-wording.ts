import { visit } from 'unist-util-visit';
import { fault } from '../fault.ts';
import { unsafe } from './safe-wording/wording.ts';
import type { ParsedSource, Place, Segment } from '../types.ts';
import type { Rule } from './rule.ts';
import type { VFile } from 'vfile';

/** Asks for words about suicide and self-harm that do not hurt, in all text that is shown. */
export const safeWording: Rule = ({ corpus, segments, guide }) => {
  for (const source of corpus.sources) checkSource(source, segments);
  const { decisions, studies, moved, tombstones } = corpus;
  for (const { data, file, place } of [...decisions, ...studies, ...moved, ...tombstones]) {
    checkData(data, file, place, []);
  }
  for (const { file } of guide) search(file, String(file), 0);
};

/** Statements, headings and front matter; a pinpoint holds the page's words and must stay as it is. */
function checkSource(source: ParsedSource, segments: readonly Segment[]): void {
  const { body, contents, data, file, place, slug } = source;
  checkData(data, file, place, []);
  for (const { source: of, text, at } of segments) {
    if (of === slug) search(file, text, at.offset);
  }
  if (!body) return;
  visit(body, 'heading', ({ position }) => {
    const start = position?.start.offset ?? 0;
    search(file, contents.slice(start, position?.end.offset), start);
  });
}

type Path = (string | number)[];

/** Texts anywhere in YAML; `title` of a paper or page is not ours to reword. */
function checkData(data: unknown, file: VFile, place: Place, path: Path): void {
  if (typeof data === 'string') {
    for (const { reason } of findings(data)) fault(file, 'safe-wording', reason, place(...path));
  } else if (typeof data === 'object' && data !== null) {
    for (const [key, value] of Object.entries(data)) {
      if (key === 'title' || key === 'addresses' || key === 'url') continue;
      checkData(value, file, place, [...path, Array.isArray(data) ? Number(key) : key]);
    }
  }
}

function search(file: VFile, text: string, offset: number): void {
  for (const { reason, at } of findings(text)) fault(file, 'safe-wording', reason, offset + at);
}

/** What hurts in a text, each once, with what to write in its place. */
export function findings(text: string): { reason: string; at: number }[] {
  const taken: number[] = [];
  return unsafe.flatMap(({ pattern, expected, remedy }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      if (taken.includes(match.index)) return [];
      taken.push(match.index);
      const words = match[0].replace(/\s+/g, ' ');
      return [
        { reason: `Unexpected "${words}", expected ${expected}, ${remedy}`, at: match.index },
      ];
    }),
  );
}
