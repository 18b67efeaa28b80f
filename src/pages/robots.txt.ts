import type { APIRoute } from 'astro';
import { to } from '../content/address.ts';
import { publicSite } from '../content/public-site.ts';

/** Everybody may read everything; the map is named where the public address is known. */
export const GET: APIRoute = () => {
  const map =
    publicSite === undefined ? '' : `Sitemap: ${new URL(to('/sitemap.xml'), publicSite)}\n`;
  return new Response(`User-agent: *\nAllow: /\n${map}`);
};
