import { sentences } from '../../src/pipeline/segment/sentences.ts';
import { readUnit, type Reader } from '../../src/pipeline/tag.ts';
import { themes, type SourceKind, type Stance, type Theme } from '../../src/vocabulary.ts';
import type { Span, Tags } from '../../src/types.ts';
import { ofReview, standing, type Tally } from './tally.ts';

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

function readSentences(text: string, reader: Reader, kind: SourceKind) {
  const spans = sentences(text);
  const parts = spans.map(({ start, end }) => text.slice(start, end));
  return spans.map(({ start, end }, index) => {
    const [previous, next] = [parts[index - 1], parts[index + 1]];
    const context = {
      ...(previous === undefined ? {} : { previous }),
      ...(next === undefined ? {} : { next }),
    };
    const unit = { text: parts[index] ?? '', kind, heading: null, ...context };
    return { start, end, tags: readUnit(unit, reader) };
  });
}
