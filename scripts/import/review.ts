import { sentences } from '../../src/pipeline/segment/sentences.ts';
import { onePage } from '../../src/pipeline/tag/one-page.ts';
import { readUnit, type Reader } from '../../src/pipeline/tag.ts';
import { themes, type SourceKind, type Stance, type Theme } from '../../src/vocabulary.ts';
import type { Span, Tags } from '../../src/types.ts';
import type { Row } from './rows.ts';
import { ofFault, ofReview, standing, Total, type Tally } from './tally.ts';

/** A review as it comes from a row. */
export interface Review {
  line: number;
  text: string;
  id?: string;
  kept?: Record<string, string>;
}

/** What a review says: its own position per theme, and its sentences by their place in its text. */
export interface ReviewTags {
  line: number;
  id?: string;
  kept?: Record<string, string>;
  stance: Stance;
  themes: Partial<Record<Theme, Stance>>;
  concepts: string[];
  statements: (Pick<Tags, 'themes' | 'voice' | 'stance' | 'claim' | 'figures' | 'unsure'> & Span)[];
}

/** Rows of a file, and what sort of page they are read as. */
export interface Rows {
  rows: Row[];
  kind: SourceKind;
}

/** What rows became: how many they were, JSON lines of tags and of bad rows, and their tally. */
export interface ReadRows {
  rows: number;
  tags: string;
  bad: string;
  tally: Tally;
}

/** Reads rows one by one. */
export function readRows({ rows, kind }: Rows, reader: Reader): ReadRows {
  const total = new Total();
  let [tags, bad] = ['', ''];
  for (const row of rows) {
    if ('text' in row) {
      const { tags: said, tally } = readReview(row, reader, kind);
      total.add(tally);
      tags += `${JSON.stringify(said)}\n`;
    } else {
      total.add(ofFault(row.fault));
      bad += `${JSON.stringify({ line: row.line, reason: row.fault })}\n`;
    }
  }
  return { rows: rows.length, tags, bad, tally: total.result() };
}

/** Reads one review: its tags, and what it adds to the tally. */
export function readReview(
  { line, text, id, kept }: Review,
  reader: Reader,
  kind: SourceKind,
): { tags: ReviewTags; tally: Tally } {
  const read = readSentences(text, reader, kind);
  const counted = read.map(({ tags }) => tags);
  const at = standing(counted);
  const tags: ReviewTags = {
    line,
    ...(id !== undefined && { id }),
    ...(kept && { kept }),
    stance: at.stance,
    themes: Object.fromEntries(
      themes.flatMap((theme) => {
        const stance = at.themes.get(theme);
        return stance === undefined ? [] : [[theme, stance]];
      }),
    ),
    concepts: at.concepts,
    statements: read.map(({ start, end, tags: own }) => {
      const { themes: under, voice, stance, claim, figures, unsure } = own;
      return { start, end, themes: under, voice, stance, claim, figures, unsure };
    }),
  };
  return { tags, tally: ofReview(counted, at) };
}

/** Tags of each sentence of a text, with its place; neighbours are context. */
export function readSentences(text: string, reader: Reader, kind: SourceKind) {
  const spans = sentences(text);
  const units = onePage(
    spans.map(({ start, end }) => ({ text: text.slice(start, end), kind, heading: null })),
  );
  return units.map((unit, index) => {
    const { start, end } = spans[index] as Span;
    return { start, end, tags: readUnit(unit, reader) };
  });
}
