import type { Source, Statement } from '../types.ts';
import type { Theme } from '../vocabulary.ts';

/** Address of a page of this site under the base it is served from: `to('/cost/')`. */
export function to(path: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/, '') + path;
}

export const toTheme = (theme: Theme) => to(`/themes/${theme}/`);
export const toThemeList = (theme: Theme) => to(`/themes/${theme}/all/`);
export const toEffect = (id: string) => to(`/effects/${id}/`);
export const toSource = (id: string) => to(`/sources/${id}/`);
export const toStudy = (id: string) => to(`/studies/${id}/`);
/** The claims that rest on a study: on its own page, and more of them below. */
export const toStudyClaims = (id: string) => ({
  first: toStudy(id),
  more: `${toStudy(id)}claims/`,
});
export const toClaim = (id: string) => to(`/claims/${id}/`);
export const toChapter = (id: string) => to(`/guide/${id}/`);

/** The one address of a statement: its anchor on its source's page. */
export const toStatement = (statement: Pick<Statement, 'id' | 'source'>) =>
  `${toSource(statement.source)}#${statement.id}`;

/** Where a statement's citations stand. */
export const toCitation = (statement: Pick<Statement, 'id' | 'source'>) =>
  `${to(`/cite/${statement.source}/`)}#${statement.id}`;

/** What follows the slug in a statement's id; shown as its number. */
export const statementNumber = (statement: Pick<Statement, 'id' | 'source'>) =>
  statement.id.slice(statement.source.length + 1);

/** Commas, hyphens and ampersands part the pieces of a text fragment, so they are escaped too. */
const fragment = (words: string) => encodeURIComponent(words).replaceAll('-', '%2D');

/**
 * Address of the original, at the passage where the source pins the statement to one; absent where
 * the address of the page was not kept.
 */
export function toOriginal(source: Source, statement?: Statement): string | undefined {
  if (source.url === undefined) return undefined;
  const pin = statement?.pinpoint;
  if (pin === undefined) return source.url;
  const last = pin.last === undefined ? '' : `,${fragment(pin.last)}`;
  const sign = source.url.includes('#') ? ':~:text=' : '#:~:text=';
  return `${source.url}${sign}${fragment(pin.first)}${last}`;
}
