import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A work of others that reaches a reader, or that what reaches a reader was made with. */
interface Work {
  name: string;
  /** Package whose version and licence text are copied; absent where the work is no package. */
  package?: string;
  /** Its file with the licence, "LICENSE" where left out. */
  text?: string;
  licence: string;
  where: string;
  /** What its licence asks to be said, where it comes with no file that says it. */
  notice?: string;
}

const works: readonly Work[] = [
  {
    name: 'Pagefind',
    package: 'pagefind',
    text: 'LICENSE/LICENSE',
    licence: 'MIT',
    where: 'pagefind/: the search engine, its worker and its WebAssembly, unchanged',
  },
  {
    name: 'Source Serif 4',
    package: '@fontsource-variable/source-serif-4',
    licence: 'OFL-1.1',
    where: 'fonts/: cut down and renamed as the licence asks; drawn on the social cards',
  },
  {
    name: 'Source Sans 3',
    package: '@fontsource-variable/source-sans-3',
    licence: 'OFL-1.1',
    where: 'fonts/: cut down and renamed as the licence asks; drawn on the social cards',
  },
  {
    name: 'PsyTAR',
    licence: 'CC-BY-4.0',
    where: 'the reader’s weights learnt from it, so the tags do; none of its sentences is here',
    notice:
      'Zolnoori M, et al. The PsyTAR dataset: from patients generated narratives to a corpus of adverse drug events and effectiveness of psychiatric medications. Data in Brief 24 (2019) 103838. https://doi.org/10.1016/j.dib.2019.103838. Licence: https://creativecommons.org/licenses/by/4.0/. Changed: only weights learnt from it are kept.',
  },
];

interface Manifest {
  version: string;
  license?: string;
}

/** The list of what others made and readers get, with the texts of the licences, as a plain text. */
export function thirdParty(root: string): string {
  const read = (...path: string[]): string =>
    readFileSync(join(root, 'node_modules', ...path), 'utf8');
  const parts = works.map(
    ({ name, package: from, text: file = 'LICENSE', licence, where, notice }) => {
      const manifest =
        from === undefined ? undefined : (JSON.parse(read(from, 'package.json')) as Manifest);
      if (manifest !== undefined && manifest.license !== licence) {
        throw new Error(
          `Unexpected licence "${manifest.license ?? ''}" of ${name}, expected ${licence}, read it and change scripts/licences/shipped.ts`,
        );
      }
      const text = from === undefined ? (notice ?? '') : read(from, file);
      const title = manifest === undefined ? name : `${name} ${manifest.version}`;
      return `${title}\nLicence: ${licence}\nWhere: ${where}\n\n${tidy(text)}\n`;
    },
  );
  return [
    'What others made and this site hands out, with the licences that come with it.\n',
    'Written by `npm run licences`. What is ours: code under MIT, words and data under CC BY 4.0.\n',
    ...parts.map((part) => `${'-'.repeat(80)}\n${part}`),
  ].join('\n');
}

const tidy = (text: string): string =>
  text
    .replaceAll('\r\n', '\n')
    .replace(/(?<![ \t])[ \t]+$/gmu, '')
    .trim();
