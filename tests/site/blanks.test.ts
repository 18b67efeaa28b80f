import { expect, it } from 'vitest';
import { elements, named, pages, textOf } from './pages.ts';

const blocks = named('p', 'li', 'td', 'th', 'h1', 'h2', 'h3', 'caption', 'dd', 'dt', 'label');

it('lets no blank stand before a full stop, a comma or a closing bracket, nor after an opening one', () => {
  // Pages that give citations hold words of other people's titles.
  const reading = pages.filter(({ address }) => !address.startsWith('/cite/'));
  const stray = reading.flatMap(({ address, tree }) =>
    elements(tree, blocks)
      .map(textOf)
      .flatMap((text) => /.{0,30}(?: [.,;:)!?](?=\s|$)|\( ).{0,20}/u.exec(text) ?? [])
      .map((found) => `${address}: ${found}`),
  );
  expect(stray.slice(0, 20)).toEqual([]);
});
