import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Quotation } from '../../../src/pipeline/tag/quotation.ts';

const goesOn = (texts: readonly string[], places: readonly (string | undefined)[] = []) => {
  const quotation = new Quotation();
  return texts.map((text, at) => quotation.goesOn(text, at < places.length ? places[at] : 'page'));
};

describe('Quotation', () => {
  it('holds every sentence between its marks, straight or curly', () => {
    const texts = ['We asked.', '"It lifted.', 'I slept.', 'I laughed again."', 'We are glad.'];
    const expected = [false, true, true, true, false];
    expect(goesOn(texts)).toEqual(expected);
    const curly = texts.map((text) => text.replace(/^"/u, '“').replace(/"$/u, '”'));
    expect(goesOn(curly)).toEqual(expected);
  });

  it('leaves a sentence alone that opens and closes one itself', () => {
    expect(goesOn(['They call it “a reset”.', 'A "reset" it was.', 'We agree.'])).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('goes on where each paragraph opens it again', () => {
    expect(goesOn(['"It lifted.', '"I slept.', 'I woke."', 'Call us.'])).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('takes inches and a mark that only closes for none', () => {
    expect(goesOn(['The tube is 6" long.', 'It is safe.'])).toEqual([false, false]);
    expect(goesOn(['and so it ended."', 'Call us.'])).toEqual([false, false]);
  });

  it('ends with its heading, and where there is no page', () => {
    expect(goesOn(['"It lifted.', 'Our prices.'], ['a', 'b'])).toEqual([true, false]);
    expect(goesOn(['"It lifted.', 'I slept.'], [undefined, undefined])).toEqual([true, false]);
  });

  it('gives up a mark that is never closed', () => {
    const held = goesOn(['"It lifted.', ...Array.from({ length: 40 }, () => 'We treat people.')]);
    expect(held.filter(Boolean)).toHaveLength(15);
    expect(held.at(-1)).toBe(false);
  });

  it('says the same of a page whatever stands on the page before', () => {
    const words = fc.array(fc.constantFrom('"A', 'b"', '“c', 'd”', 'e', '6"'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const places = [...one.map(() => 'one'), ...other.map(() => 'other')];
        expect(goesOn([...one, ...other], places).slice(one.length)).toEqual(goesOn(other));
      }),
    );
  });
});
