import type { Claim, Source, Statement, Study } from '../types.ts';
import { statementNumber } from './address.ts';
import { siteAddress } from './site-address.ts';

/** What is needed to cite one record, chart or page of this site. */
export interface Citable {
  id: string;
  title: string;
  /** Permanent address, absolute. */
  url: string;
  version: string;
  /** Latest day on which the corpus was checked; ISO. */
  checked: string;
  /** What it goes back to, in a sentence. */
  note?: string;
}

export type Release = Pick<Citable, 'version' | 'checked'>;

const cut = (text: string): string => {
  const plain = text.replace(/\s+/gu, ' ').trim();
  return plain.length > 160 ? `${plain.slice(0, 159).trimEnd()}…` : plain;
};

const origin = ({ publisher, title, url }: Source): string =>
  `${publisher}, “${title}”${url === undefined ? '' : `, ${url}`}`;

/** A statement as something to cite: our words, and whose page they go back to. */
export function ofStatement(statement: Statement, source: Source, release: Release): Citable {
  const words = source.rights === 'paraphrase' ? 'Put in other words from' : 'From';
  return {
    ...{ id: statement.id, version: release.version, checked: release.checked },
    title: `Statement ${statementNumber(statement)}: ${cut(statement.text)}`,
    url: `${siteAddress}sources/${source.id}/#${statement.id}`,
    note: `${words} ${origin(source)}`,
  };
}

/** A claim with its verdict, and whether a person gave it. */
export function ofClaim(claim: Claim, source: Source, release: Release): Citable {
  const verdict = claim.verdict === null ? 'no verdict' : `${claim.verdict}, ${claim.standing}`;
  return {
    ...{ id: claim.id, version: release.version, checked: release.checked },
    title: `Claim (${verdict}): ${cut(claim.text)}`,
    url: `${siteAddress}claims/${claim.id}/`,
    note: `Made by ${origin(source)}`,
  };
}

/** This site's record of a study; the study itself is named in the note. */
export function ofStudy(study: Study, release: Release): Citable {
  const { authors, year, title, journal, doi } = study.citation;
  const parts = [authors, year, title, journal, doi && `https://doi.org/${doi}`];
  return {
    ...{ id: study.id, version: release.version, checked: release.checked },
    title: `Record of the study ${study.short}`,
    url: `${siteAddress}studies/${study.id}/`,
    note: `The study: ${parts.filter(Boolean).join('. ')}`,
  };
}

const year = ({ checked }: Citable): string => checked.slice(0, 4);
const author = 'Evenhand contributors';

/** In one line, for a footnote. */
export function plain(one: Citable): string {
  const note = one.note === undefined ? '' : ` ${one.note}.`;
  return `${author} (${year(one)}). ${one.title.replace(/\.$/u, '')}. Evenhand, data version ${one.version}, checked ${one.checked}. ${one.url}${note}`;
}

/** Letters that BibTeX would read as commands, escaped. */
const tex = (text: string): string =>
  text.replace(/[\\{}$&#%_^~]/gu, (sign) =>
    sign === '\\'
      ? '\\textbackslash{}'
      : sign === '^' || sign === '~'
        ? `\\${sign}{}`
        : `\\${sign}`,
  );

export function bibtex(one: Citable): string {
  const fields: [string, string | undefined][] = [
    ['author', `{${author}}`],
    ['title', `{${tex(one.title)}}`],
    ['year', year(one)],
    ['publisher', 'Evenhand'],
    ['version', one.version],
    ['url', one.url],
    ['urldate', one.checked],
    ['note', one.note && tex(one.note)],
  ];
  const lines = fields
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `  ${name} = {${value ?? ''}}`);
  return `@misc{evenhand-${one.id},\n${lines.join(',\n')}\n}\n`;
}

export function ris(one: Citable): string {
  const fields: [string, string | undefined][] = [
    ['TY', 'DATA'],
    ['AU', author],
    ['TI', one.title],
    ['PY', year(one)],
    ['PB', 'Evenhand'],
    ['ET', `data version ${one.version}`],
    ['UR', one.url],
    ['Y2', one.checked.replaceAll('-', '/')],
    ['N1', one.note],
    ['ER', ''],
  ];
  return fields
    .filter(([, value]) => value !== undefined)
    .map(([tag, value]) => `${tag}  - ${value ?? ''}\r\n`)
    .join('');
}

/** CSL-JSON, as reference managers take it: a list of one. */
export function cslJson(one: Citable): string {
  const item = {
    id: `evenhand-${one.id}`,
    type: 'dataset',
    author: [{ literal: author }],
    title: one.title,
    publisher: 'Evenhand',
    version: one.version,
    issued: { 'date-parts': [one.checked.split('-').map(Number)] },
    accessed: { 'date-parts': [one.checked.split('-').map(Number)] },
    URL: one.url,
    ...(one.note !== undefined && { note: one.note }),
  };
  return `${JSON.stringify([item], null, 1)}\n`;
}

/** The four ways to cite, with the name of a file to save and its media type. */
export const ways = [
  { name: 'Plain', write: plain, ending: 'txt', type: 'text/plain' },
  { name: 'BibTeX', write: bibtex, ending: 'bib', type: 'application/x-bibtex' },
  { name: 'RIS', write: ris, ending: 'ris', type: 'application/x-research-info-systems' },
  {
    name: 'CSL-JSON',
    write: cslJson,
    ending: 'json',
    type: 'application/vnd.citationstyles.csl+json',
  },
] as const;
