import { fault } from '../fault.ts';
import { accountKinds } from '../vocabulary.ts';
import { fullName } from './no-personal-data/names.ts';
import type { Rule } from './rule.ts';
import type { ParsedSource, Span } from '../types.ts';

interface Pattern {
  what: string;
  pattern: RegExp;
}

/** What gives a private person away; the first that fits is told, so that a place has one message. */
const patterns: readonly Pattern[] = [
  {
    what: 'e-mail address',
    pattern: /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
  },
  { what: 'handle', pattern: /(?<![\w./])(?:@[A-Za-z_]\w{2,}|\/?u\/[\w-]{3,})/g },
  {
    what: 'telephone number',
    pattern:
      /(?<![\w.,-])(?:\+\d{1,3}[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-])\d{3}[\s.-]\d{4}(?![\w,-])/g,
  },
  { what: 'telephone number', pattern: /\B\+\d{1,3}(?:[\s.-]?\(?\d{2,4}\)?){2,4}(?!\w)/g },
  {
    what: 'street address',
    pattern:
      /(?<![\w$£€.,])\d{1,5}[A-Za-z]?\s+(?:[A-Z][a-z]+\s+){1,3}(?:Street|Avenue|Road|Boulevard|Lane|Drive|Court|Highway|St|Ave|Rd|Blvd|Ln)\b/g,
  },
  {
    what: 'name of a patient',
    pattern:
      /\b(?:patient|client|participant|veteran|man|woman|mother|father|husband|wife|son|daughter|teenager|boy|girl),?\s+(?:named|called)\s+[A-Z]\p{Ll}+/gu,
  },
  {
    what: 'name of a person',
    pattern:
      /\b(?:[Mm]y|[Hh]is|[Hh]er|[Tt]heir) name is \p{Lu}\p{Ll}+|\b(?:I am|I’m|I'm) \p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+/gu,
  },
];

/** In accounts of people any full name may be the writer's or that of someone close. */
const inAccounts: readonly Pattern[] = [...patterns, { what: 'full name', pattern: fullName }];
const accounts: readonly string[] = accountKinds;
/** People in the public eye whom a title may name, since their case is public and the page is about it. */
const publicPeople: readonly string[] = ['Matthew Perry'];

/** Asks for text without what points to a private person. */
export const noPersonalData: Rule = ({ corpus }) => {
  for (const source of corpus.sources) {
    const { contents, data, place } = source;
    const title = place('title')?.start;
    for (const stretch of stretches(source)) {
      // The headline of an outlet names whom it likes; what stands in our words may not.
      const isHeadline = stretch.start === title && data?.kind === 'news-account';
      const looked = accounts.includes(data?.kind ?? '') && !isHeadline ? inAccounts : patterns;
      search(source, contents.slice(stretch.start, stretch.end), stretch.start, looked);
    }
  }
};

/** Blocks of the body and the free text of the front matter; addresses of pages are left out. */
function stretches({ blocks, place, body }: ParsedSource): Span[] {
  const keys = ['title', 'publisher', 'permission', 'note'];
  const headings = (body?.children ?? [])
    .filter(({ type }) => type === 'heading')
    .map(({ position }) => ({
      start: position?.start.offset ?? 0,
      end: position?.end.offset ?? 0,
    }));
  return [...keys.map((key) => place(key)), ...headings, ...blocks].filter(
    (span) => span !== undefined,
  );
}

function search(
  { file }: ParsedSource,
  text: string,
  offset: number,
  looked: readonly Pattern[],
): void {
  // Addresses of pages may hold an @ or digits that mean nothing.
  let rest = text.replace(/https?:\/\/[^\s)>\]]+/g, (address) => ' '.repeat(address.length));
  for (const { what, pattern } of looked) {
    for (const match of rest.matchAll(pattern)) {
      if (publicPeople.includes(match[0])) continue;
      const reason = `Unexpected ${what} "${match[0]}", expected nothing that points to a person, take it out`;
      fault(file, 'no-personal-data', reason, offset + match.index);
    }
    rest = rest.replace(pattern, (found) => ' '.repeat(found.length));
  }
}
