import type { Seen, Sign, Told } from './sign.ts';
import { ofOpposition } from './signs/opposition.ts';
import { ofRules } from './signs/rules.ts';
import { ofStudy } from './signs/study.ts';
import { ofTie } from './signs/tie.ts';
import { ofWording } from './signs/wording.ts';

const ofClaim: readonly Sign<Told>[] = [...ofWording, ...ofRules];
const besideStudy: readonly Sign[] = [...ofTie, ...ofStudy, ...ofOpposition];

/** Every sign that counts towards a verdict; ids are the keys of learnt.json. */
export const signs: readonly Sign[] = [...ofClaim, ...besideStudy];

/** Ids of the signs that a claim shows: by itself, and beside the study that leads where one does. */
export function signsOf(told: Told | Seen): string[] {
  const own = ofClaim.filter(({ holds }) => holds(told));
  const beside = 'lead' in told ? besideStudy.filter(({ holds }) => holds(told)) : [];
  return [...own, ...beside].map(({ id }) => id);
}
