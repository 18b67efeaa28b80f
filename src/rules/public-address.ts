import { fault } from '../fault.ts';
import type { Rule } from './rule.ts';
import type { ParsedCorpus, Place } from '../types.ts';
import type { VFile } from 'vfile';

/** Hosts that show somebody else's pages: they vanish, and hide whose words these are. */
const mirrors: readonly RegExp[] = [
  /(^|[.-])(redlib|libreddit|teddit|nitter|invidious|piped|scribe|safereddit|troddit|eddrit)([.-]|$)/,
  /(^|\.)(adminforge\.de|privacydev\.net|r4fo\.com|tux\.pizza|perennialte\.ch|pussthecat\.org)$/,
  /(^|\.)(reveddit\.com|unddit\.com|removeddit\.com|pullpush\.io|arctic-shift\.photon-reddit\.com)$/,
  /(^|\.)(archive\.(today|is|ph|li|md|vn|fo)|web\.archive\.org|ghostarchive\.org|perma\.cc)$/,
  /(^|\.)(webcache\.googleusercontent\.com|translate\.goog|12ft\.io|r\.jina\.ai|removepaywall\.com)$/,
  /(^|\.)(sci-hub|libgen)\./,
];

/** Asks for the original address of pages and studies, on a public host with a name. */
export const publicAddress: Rule = ({ corpus }) => {
  for (const { address, file, place } of addressesOf(corpus)) {
    const reason = describe(address);
    if (reason) fault(file, 'public-address', reason, place);
  }
};

interface Placed {
  address: string;
  file: VFile;
  place: ReturnType<Place>;
}

function addressesOf({ sources, studies, decisions }: ParsedCorpus): Placed[] {
  const found: Placed[] = [];
  for (const { data, file, place } of sources) {
    if (data?.url !== undefined) found.push({ address: data.url, file, place: place('url') });
  }
  for (const { data, file, place } of studies) {
    for (const [index, address] of (data?.addresses ?? []).entries()) {
      found.push({ address, file, place: place('addresses', index) });
    }
  }
  for (const { data, file, place } of decisions) {
    for (const key of ['claims', 'tags'] as const) {
      for (const [index, { addresses }] of (data?.[key] ?? []).entries()) {
        for (const [at, address] of addresses.entries()) {
          found.push({ address, file, place: place(key, index, 'addresses', at) });
        }
      }
    }
  }
  return found;
}

function describe(address: string): string | undefined {
  const use = 'use the original address';
  if (!URL.canParse(address))
    return `Unexpected address "${address}", expected a whole one, correct it`;
  const { hostname, username, password } = new URL(address);
  if (username || password) {
    return `Unexpected user name in "${address}", expected a public address, take it out`;
  }
  if (/^[\d.]+$|^\[/.test(hostname)) {
    return `Unexpected address by number "${hostname}", expected a host with a name, ${use}`;
  }
  if (!hostname.includes('.') || /\.(local|internal|localhost|lan|onion)$/.test(hostname)) {
    return `Unexpected host "${hostname}", expected one that everybody can reach, ${use}`;
  }
  if (mirrors.some((mirror) => mirror.test(hostname))) {
    return `Unexpected mirror "${hostname}", expected the site that published the page, ${use}`;
  }
  return undefined;
}
