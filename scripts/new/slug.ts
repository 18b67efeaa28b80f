/** A slug from a title: small letters, digits and hyphens, at most about sixty of them. */
export function slugFrom(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/['’\p{M}]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const short = slug.length > 60 ? slug.slice(0, 60).replace(/-[^-]*$/, '') : slug;
  return short || 'source';
}

/** The slug itself, or with the first number behind it that no path in `reviews/sources/` has. */
export function freeSlug(slug: string, taken: readonly string[]): string {
  const names = new Set(taken.map((path) => path.toLowerCase()));
  let free = slug;
  for (let number = 2; names.has(`reviews/sources/${free}.md`); number += 1)
    free = `${slug}-${number}`;
  return free;
}
