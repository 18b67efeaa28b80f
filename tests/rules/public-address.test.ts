import { expect, it } from 'vitest';
import { publicAddress } from '../../src/rules/public-address.ts';
import { sourceOf, studyOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const faults = (url: string) =>
  faultsOf(publicAddress, { 'sources/x.md': sourceOf('- It helped.\n', { url }) });
const at = 'reviews/sources/x.md:12:6: ';

it('accepts the original address', () => {
  for (const url of [
    'https://www.reddit.com/r/x/1',
    'http://example.org/a?b=1',
    'https://archived.com/x',
  ]) {
    expect(faults(url)).toEqual([]);
  }
});

it.each([
  ['https://redlib.example.org/r/x', 'redlib.example.org'],
  ['https://l.opnxng.libreddit.it/r/x', 'l.opnxng.libreddit.it'],
  ['https://rl.adminforge.de/r/x', 'rl.adminforge.de'],
  ['https://web.archive.org/web/2020/https://x.org', 'web.archive.org'],
  ['https://archive.ph/abc', 'archive.ph'],
])('refuses the mirror %s', (url, host) => {
  expect(faults(url)).toEqual([
    `${at}Unexpected mirror "${host}", expected the site that published the page, use the original address`,
  ]);
});

it('refuses numbers, inner hosts and user names', () => {
  expect(faults('http://192.0.2.1/a')).toEqual([
    `${at}Unexpected address by number "192.0.2.1", expected a host with a name, use the original address`,
  ]);
  expect(faults('http://localhost:80/a')).toEqual([
    `${at}Unexpected host "localhost", expected one that everybody can reach, use the original address`,
  ]);
  expect(faults('https://me:pw@example.org/')).toEqual([
    `${at}Unexpected user name in "https://me:pw@example.org/", expected a public address, take it out`,
  ]);
});

it('looks at the addresses of studies', () => {
  const study = studyOf('s', 'addresses:\n  - https://example.org/s\n  - https://sci-hub.se/x\n');
  expect(faultsOf(publicAddress, { 'studies/s.yaml': study })).toEqual([
    'reviews/studies/s.yaml:17:5: Unexpected mirror "sci-hub.se", expected the site that published the page, use the original address',
  ]);
});
