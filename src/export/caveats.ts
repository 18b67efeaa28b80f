/** What not to do with the data: a headline and the reason. Shown on the page and in every download. */
export const caveats: readonly (readonly [string, string])[] = [
  [
    'Do not work out a share of patients.',
    'Sources were found, not drawn. Twelve accounts of sixty say nothing about twenty patients in a hundred.',
  ],
  [
    'Do not add groups together.',
    'An account, a seller’s page and a study are different things. `group` says which a source is; `same_writer` says which accounts are one person’s.',
  ],
  [
    'Do not turn a stance into a star.',
    'A stance is where a sentence points, not how good a treatment is.',
  ],
  [
    'Do not mix drugs and routes.',
    'Ketamine is not esketamine; an infusion is not a lozenge at home; a trial without psychotherapy is no evidence for psychotherapy.',
  ],
  [
    'Do not pool outcomes.',
    'Studies counted different things at different times in different people. A figure stands as it was printed.',
  ],
  [
    'Tags were given by rules and can be wrong.',
    '`unsure` says where the reader was not sure, `ruled_by` who decided. A verdict with the standing `suggested` is a machine’s. How often the reader errs stands on the methods page.',
  ],
  [
    'Do not look for the people.',
    'Apart from the titles of pages, accounts carry no names and no words of the original. Write to the project, not to them.',
  ],
];

export const title = 'Evenhand';
export const abstract =
  'What people report about ketamine-assisted psychotherapy next to what studies measured, with what sellers say kept apart from both.';
export const keywords = [
  'ketamine-assisted psychotherapy',
  'ketamine',
  'esketamine',
  'patient reviews',
  'evidence',
];

/** How to cite a whole release. */
export const citation = (version: string, checked: string, site: string): string =>
  `Evenhand contributors (${checked.slice(0, 4)}). Evenhand, data version ${version}, checked ${checked}. ${site}`;
