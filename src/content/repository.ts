import { to } from './address.ts';

/** Address of the project's repository, where the build names one in EVENHAND_REPOSITORY. */
export const repository: string | undefined = process.env.EVENHAND_REPOSITORY?.replace(/\/$/u, '');

/**
 * Address of a form for a new issue with the record's id, permalink and version filled in; the page
 * that says how to ask for a correction where no repository is named.
 */
export function toCorrection(
  record: { kind: string; id: string; url: string; version: string },
  base: string | undefined = repository,
): string {
  if (base === undefined) return to('/about/#correct');
  const { kind, id, url, version } = record;
  const title = `Correction: ${kind} ${id}`;
  const body = `${kind}: ${id}\n${url}\ndata version: ${version}\n\nWhat is wrong:\n\nWhat it should say, and where that can be read:\n`;
  const gitlab = new URL(base).host.includes('gitlab');
  const [path, titleKey, bodyKey] = gitlab
    ? ['/-/issues/new', 'issue[title]', 'issue[description]']
    : ['/issues/new', 'title', 'body'];
  return `${base}${path}?${new URLSearchParams({ [titleKey]: title, [bodyKey]: body }).toString()}`;
}
