import { stringify } from 'yaml';
import { abstract, keywords, title } from './caveats.ts';
import type { About } from './read-me.ts';

/** `CITATION.cff` (Citation File Format 1.2.0) of one release. */
export function citationFile({ version, checked, site }: About): string {
  return stringify({
    'cff-version': '1.2.0',
    message: 'If you use these data, please cite them with their version.',
    title,
    abstract,
    type: 'dataset',
    authors: [{ name: 'Evenhand contributors' }],
    version,
    'date-released': checked,
    license: 'CC-BY-4.0',
    url: site,
    keywords,
  });
}
