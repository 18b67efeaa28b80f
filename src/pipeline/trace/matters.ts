import type { Matter } from './matter.ts';
import { ofCareAndHarm } from './matters/care-and-harm.ts';
import { ofEffect } from './matters/effect.ts';
import { ofSubject } from './matters/subject.ts';

const kap =
  /\bkap\b|assisted|psychotherapy|cognitive|\bcbt\b|therap(y|ist)s? (and|with|plus)|(add\w*|with|plus|and) (talk |psycho)?therapy|combin\w+|integrat\w+/i;

/** Every matter a study may be read for, the narrow before the wide. */
export const matters: readonly Matter[] = [...ofCareAndHarm, ...ofEffect, ...ofSubject];

const asksKap = new Set(['kap-adds', 'kap-lasting', 'kap-results', 'kap-evidence']);

/** Ids of the matters that a text raises. */
export function mattersIn(text: string): string[] {
  return matters
    .filter(({ id, words, not }) => {
      if (!words.test(text) || not?.test(text) === true) return false;
      return !asksKap.has(id) || kap.test(text);
    })
    .map(({ id }) => id);
}
