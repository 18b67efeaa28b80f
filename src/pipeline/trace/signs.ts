import type { Seen, Sign } from './sign.ts';
import { ofOpposition } from './signs/opposition.ts';
import { ofStudy } from './signs/study.ts';
import { ofTie } from './signs/tie.ts';
import { ofWording } from './signs/wording.ts';

/** Every sign that counts towards a verdict; ids are the keys of learnt.json. */
export const signs: readonly Sign[] = [...ofWording, ...ofTie, ...ofStudy, ...ofOpposition];

/** Ids of the signs that a claim beside its study shows. */
export function signsOf(seen: Seen): string[] {
  return signs.filter(({ holds }) => holds(seen)).map(({ id }) => id);
}
