import type { APIRoute } from 'astro';
import {
  to,
  toChapter,
  toClaim,
  toEffect,
  toSource,
  toStudy,
  toTheme,
} from '../content/address.ts';
import { getCollection } from 'astro:content';
import { evidence } from '../content/dataset.ts';
import { effects } from '../content/effects.ts';
import { themes } from '../vocabulary.ts';

const fixed = [
  '/',
  '/effects/',
  '/cost/',
  '/lasting/',
  '/claims/',
  '/studies/',
  '/sources/',
  '/guide/',
].concat(['/search/', '/data/', '/methods/', '/changes/', '/contribute/', '/about/']);

/** The pages that search engines may list; long lists that repeat other pages are left out. */
export const GET: APIRoute = async ({ site }) => {
  const all = await evidence();
  const chapters = await getCollection('guide');
  const addresses = [
    ...fixed.map(to),
    ...themes.map(toTheme),
    ...effects(all).map(({ entry }) => toEffect(entry.id)),
    ...chapters.map(({ id }) => toChapter(id)).sort(),
    ...all.claims.map(({ id }) => toClaim(id)),
    ...all.studies.map(({ id }) => toStudy(id)),
    ...all.sources.map(({ id }) => toSource(id)),
  ];
  const urls = addresses.map((path) => `<url><loc>${new URL(path, site)}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}\n</urlset>\n`,
    { headers: { 'Content-Type': 'application/xml' } },
  );
};
