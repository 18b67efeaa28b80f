import { describe, expect, it } from 'vitest';
import { themes } from '../../src/vocabulary.ts';
import { classes, elements, named, pages, property } from './pages.ts';

describe('the key messages of a theme', () => {
  it('are two or three, each resting on a study and on a statement that are cited', () => {
    for (const theme of themes) {
      const page = pages.find(({ address }) => address === `/themes/${theme}/`);
      const [part] = elements(page?.tree ?? { type: 'root', children: [] }, (one) =>
        classes(one).includes('messages'),
      );
      const messages = part ? elements(part, named('li')) : [];
      expect([theme, messages.length >= 2 && messages.length <= 3]).toEqual([theme, true]);
      for (const message of messages) {
        const cited = elements(message, (one) => classes(one).includes('cite')).flatMap((one) =>
          elements(one, named('a')).map((link) => property(link, 'href')),
        );
        expect(cited.some((href) => href.includes('/studies/'))).toBe(true);
        expect(cited.some((href) => /\/sources\/.+#/u.test(href))).toBe(true);
      }
    }
  });
});
