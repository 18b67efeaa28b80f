import { themes, type Theme } from '../vocabulary.ts';
import { themeName } from './wording.ts';

/** What stands on a social card: it never says which way a matter points. */
export interface Card {
  id: string;
  /** One to three lines. */
  title: string[];
  note: string;
  theme?: Theme;
}

const kinds: Card[] = [
  {
    id: 'home',
    title: ['What people report,', 'next to what', 'studies measured'],
    note: 'Ketamine-assisted psychotherapy, both sides in the same room',
  },
  {
    id: 'effect',
    title: ['One effect:', 'reported', 'and measured'],
    note: 'What accounts mention is not how often it happens',
  },
  {
    id: 'cost',
    title: ['What it costs,', 'and who says so'],
    note: 'Every price in the corpus, by what it buys',
  },
  {
    id: 'lasting',
    title: ['How long', 'it lasts'],
    note: 'Wearing off and boosters beside relapse in studies',
  },
  {
    id: 'claim',
    title: ['A claim beside', 'the studies', 'it would need'],
    note: 'Who says it, what was found, and by what rule',
  },
  {
    id: 'study',
    title: ['A study:', 'whom it asked,', 'what it found'],
    note: 'With drug, route, comparison and whether therapy was given',
  },
  {
    id: 'source',
    title: ['A source', 'taken apart'],
    note: 'Who publishes it, who gains, who speaks on it',
  },
  {
    id: 'guide',
    title: ['The guide,', 'in plain words'],
    note: 'What the record shows about ketamine-assisted psychotherapy',
  },
  {
    id: 'about',
    title: ['How it is made,', 'and what is', 'missing'],
    note: 'Methods, data and changes of Evenhand',
  },
];

export const cards: Card[] = [
  ...kinds,
  ...themes.map((theme) => ({
    id: `theme-${theme}`,
    title: [themeName[theme]],
    note: 'One stroke is one account: up speaks for it, down against',
    theme,
  })),
];

const byFolder: Record<string, string> = {
  '': 'home',
  effects: 'effect',
  cost: 'cost',
  lasting: 'lasting',
  claims: 'claim',
  studies: 'study',
  sources: 'source',
  guide: 'guide',
};

/** The card of a page, by its path below the root of the site. */
export function cardOf(path: string): string {
  const [folder = '', name = ''] = path.replace(/^\//u, '').split('/');
  if (folder === 'themes' && themes.some((theme) => theme === name)) return `theme-${name}`;
  return byFolder[folder] ?? 'about';
}
