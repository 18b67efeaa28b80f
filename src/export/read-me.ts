import { abstract, caveats, citation } from './caveats.ts';
import type { Table } from './tables.ts';

/** What a release is, read from the folder it lies in: contents, caveats, licence, how to cite. */
export function readMe(all: readonly Table[], about: About): string {
  const { version, checked, site } = about;
  return `# Evenhand, data version ${version}

${abstract}

Checked ${checked}. The version is a hash over the corpus and the method that read it: the same version
means the same data. Home: ${site}

## What not to do with them

${caveats.map(([head, why]) => `- **${head}** ${why}`).join('\n')}

## What is here

| table | rows | what |
| --- | --: | --- |
${all.map(({ name, rows, what }) => `| ${name} | ${rows.length} | ${what} |`).join('\n')}

Each table comes as CSV, as JSON Lines and as Parquet, with the same columns and the same rows. What each
column means stands in codebook.csv and in datapackage.json (Frictionless Data Package, version 1).
sources.json, statements.json, claims.json and studies.json hold the full records, with all nested parts.

- CSV: UTF-8, comma, lines end in CR LF, lists joined with "; ", structures as JSON text. Empty means: not known.
  A text that a spreadsheet would run as a formula has an apostrophe in front.
- JSON Lines: one record a line; lists are lists, what is not known is null.
- Parquet: lists are lists, days are dates; version, licence and caveats stand in the file's metadata as well.
- The last column of every table, about_data, repeats version, licence and the caveat that matters most, so
  that they stay with a part that is cut out or mailed on. It changes no count.
- In outcomes, item and arm_number say where a figure stands in the file of its study; they hold within
  a version only. All other ids stay; what was reworded or withdrawn leads on from its old address.

SHA256SUMS lists the files: sha256sum -c SHA256SUMS

## Licence

The data are under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/): use them for anything, and name
"Evenhand contributors" with a link. Column by column, codebook.csv says one of:

- CC-BY-4.0: ours, under that licence.
- fact: identifiers, titles, addresses, dates and printed figures; nobody licenses them.
- see rights: the words of a statement. \`paraphrase\` are our words, CC BY 4.0; \`cc-by-4.0\` are the original's, with
  its writer to be named; \`permission\` and \`own-submission\` stand here with leave of the writer: quote
  them with their source, and ask before you print them whole.

## Cite

${citation(version, checked, site)}

CITATION.cff says the same for programs. For one statement, claim or study use the citation beside it on the site.
`;
}

/** What a release says of itself beyond its tables. */
export interface About {
  version: string;
  /** Latest day on which a source was read. */
  checked: string;
  /** Address of the site, with a final slash. */
  site: string;
}
