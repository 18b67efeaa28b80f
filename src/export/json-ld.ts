import { abstract, keywords, title } from './caveats.ts';
import type { FileNotes } from './file-note.ts';
import type { About } from './read-me.ts';
import { tables, type Release } from './tables.ts';

/**
 * The release as `schema.org/Dataset`, for a data block on the page. The text is safe within HTML: no
 * `<` of the data can end the block.
 */
export function jsonLd(
  release: Release,
  files: FileNotes,
  { version, checked, site }: About,
): string {
  const data = {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    '@id': `${site}data/`,
    url: `${site}data/`,
    name: title,
    description: abstract,
    version,
    dateModified: checked,
    keywords,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: 'Evenhand contributors', url: site },
    measurementTechnique:
      'Pages and accounts found by hand, put in other words, tagged by rules and ruled on by people; no sample of patients.',
    variableMeasured: tables(release).flatMap(({ name, columns }) =>
      columns.map((column) => ({
        '@type': 'PropertyValue',
        name: `${name}.${column.name}`,
        description: column.description,
      })),
    ),
    distribution: [...files].map(([name, { sha256 }]) => ({
      '@type': 'DataDownload',
      name,
      contentUrl: `${site}data/${name}`,
      encodingFormat: name.slice(name.lastIndexOf('.') + 1),
      sha256,
    })),
  };
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
