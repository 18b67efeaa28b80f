import { describe, expect, it } from 'vitest';
import { classes, elements, named, pages, property, textOf } from './pages.ts';

const themes = ['benefit', 'challenge', 'side-effect', 'cost', 'variable-response'];
const page = (address: string) => {
  const found = pages.find((one) => one.address === address);
  if (found === undefined) throw new Error(`Missing page ${address} in dist/, run "npm run build"`);
  return found.tree;
};
const having = (name: string) => (element: Parameters<typeof classes>[0]) =>
  classes(element).includes(name);
const data = (element: Parameters<typeof classes>[0], name: string) => element.properties[name];

describe('a theme', () => {
  it.each(themes)('lets the two sides of %s take turns at going first', (theme) => {
    const sides = elements(page(`/themes/${theme}/`), having('entry')).map((entry) =>
      elements(entry, having('side'))
        .flatMap(classes)
        .filter((name) => name === 'side-favourable' || name === 'side-critical'),
    );
    for (const order of sides) {
      expect([...order].sort()).toEqual(['side-critical', 'side-favourable']);
    }
    if (sides.length > 1) expect(new Set(sides.map(([first]) => first)).size).toBe(2);
  });

  it.each(themes)('gives the critical side of %s as much room as the favourable one', (theme) => {
    const [ledger] = elements(page(`/themes/${theme}/`), having('ledger'));
    const statements = (side: string) =>
      (ledger ? elements(ledger, having(`side-${side}`)) : []).flatMap((one) =>
        elements(one, having('st')),
      );
    const [favourable, critical] = [statements('favourable'), statements('critical')];
    expect(critical.length).toBe(favourable.length);
    // The same component: the same parts in the same order, with the same classes.
    const shape = (list: typeof critical) =>
      new Set(
        list.map((one) =>
          elements(one, (part) => part.tagName === 'p')
            .flatMap(classes)
            .join(),
        ),
      );
    expect([...shape(critical)].sort()).toEqual([...shape(favourable)].sort());
    const heads = ledger ? elements(ledger, having('head-n')).length : 0;
    expect(heads).toBe(6);
  });

  it.each(themes)('keeps sellers out of the ledger of %s', (theme) => {
    const [ledger] = elements(page(`/themes/${theme}/`), having('ledger'));
    const voices = ledger && elements(ledger, having('st')).map((one) => data(one, 'dataVoice'));
    expect(voices).not.toContain('seller');
  });

  it.each(themes)('says of an empty side of %s that this proves nothing', (theme) => {
    const sides = elements(page(`/themes/${theme}/`), having('side'));
    const silent = sides.filter((side) => elements(side, having('st')).length === 0);
    for (const side of silent) expect(textOf(side)).toMatch(/That proves nothing\.$/);
  });

  it.each(themes)(
    'counts every group of %s by itself, as k of n and never in per cent',
    (theme) => {
      const [head] = elements(page(`/themes/${theme}/`), having('ledger-head'));
      const counts = head ? elements(head, having('head-n')).map(textOf) : [];
      expect(counts).toHaveLength(6);
      for (const count of counts) expect(count).toMatch(/of .*(accounts|information pages)$/);
      expect(counts.join()).not.toContain('%');
    },
  );
});

describe('behind the fence', () => {
  it('stands nobody on a theme but those a seller published, or who praise it', () => {
    for (const theme of themes) {
      const open = elements(page(`/themes/${theme}/all/`), having('sides'));
      const voices = open
        .flatMap((one) => elements(one, having('st')))
        .map((one) => data(one, 'dataVoice'));
      expect(voices).not.toContain('seller');
    }
  });
});

describe('an effect', () => {
  const effects = pages.filter(({ address }) => /^\/effects\/[^/]+\/$/.test(address));

  it('has a page where anything is said or measured', () => {
    expect(effects.length).toBeGreaterThan(10);
  });

  it('warns that what is mentioned is not measured', () => {
    const silent = effects.filter(
      ({ tree }) => !textOf(tree).includes('Mentioned is not measured.'),
    );
    expect(silent.map(({ address }) => address)).toEqual([]);
  });

  it('prints every rate it draws in a table as well', () => {
    for (const { tree, address } of effects) {
      const drawn = elements(
        tree,
        (one) => property(one, 'ariaLabel') !== '' && having('dots')(one),
      ).length;
      const [table] = elements(tree, having('records'));
      const rows = table ? elements(table, named('tr')).length - 1 : 0;
      expect([address, rows]).toEqual([address, drawn]);
    }
  });
});

describe('the opening', () => {
  it('sets whole statements for and against side by side', () => {
    const rows = elements(page('/'), having('tee-row'));
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const stances = elements(row, having('st')).map((one) => data(one, 'dataStance'));
      expect([...stances].sort()).toEqual(['critical', 'favourable']);
    }
  });
});

describe('the guide', () => {
  const chapters = pages.filter(({ address }) => /^\/guide\/[^/]+\/$/.test(address));

  it('leads every cited fact to a page of the evidence', () => {
    for (const { tree } of chapters) {
      const cited = elements(tree, having('cite'));
      expect(cited.length).toBeGreaterThan(10);
      const [list] = elements(tree, having('cited'));
      const entries = list ? elements(list, named('li')) : [];
      const numbers = new Map(entries.map((one) => [`#${property(one, 'id')}`, one]));
      // Numbered from 1 in the order of first mention, each once, and none in the list uncited.
      const order = [...new Set(cited.map((link) => property(link, 'href')))];
      expect(order).toEqual([...numbers.keys()]);
      expect(order).toEqual(order.map((_, i) => `#cited-${i + 1}`));
      for (const link of cited) {
        expect(textOf(link)).toContain(property(link, 'href').replace('#cited-', '['));
      }
      for (const entry of entries) {
        const [link] = elements(entry, named('a'));
        const href = link ? property(link, 'href') : '';
        expect(href).toMatch(/\/(studies|sources|claims)\/[^/]+\//);
      }
    }
  });

  it('gives no doses', () => {
    for (const { tree } of chapters) {
      const [text] = elements(tree, having('prose'));
      expect(text && textOf(text)).not.toMatch(/\d\s*(mg|milligrams?|ml)\b/i);
    }
  });
});
