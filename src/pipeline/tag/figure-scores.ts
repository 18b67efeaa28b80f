import type { Form, Raw } from './figure-forms.ts';
import { numberAt, type Quantity } from './numbers.ts';
import { unitAt } from './units.ts';
import type { Word } from './words.ts';

const at = (text: readonly Word[], place: number): string => text[place]?.text ?? '';

/** "Five stars", "a 4 star review": a score out of five. */
export const starsAt: Form = (text, from, number) => {
  if (!number || number.value > 5 || !/^stars?$/u.test(at(text, number.to))) return undefined;
  return { value: number.value, unit: '/5', from, to: number.to + 1 };
};

/** "4.97/5", "7 out of 10", "three of four": a score or a share of so many. */
export function outOf(text: readonly Word[], from: number, first: Quantity): Raw | undefined {
  const next = text[first.to];
  if (!next) return undefined;
  if (next.gap === '/' && numberAt(text, first.to)) return outOfAt(text, from, first, first.to);
  if (next.text === 'out' && text[first.to + 1]?.text === 'of') {
    const every = text[first.to + 2]?.text === 'every' ? 1 : 0;
    return outOfAt(text, from, first, first.to + 2 + every, 'out of');
  }
  if (next.text === 'of' || next.text === 'in')
    return outOfAt(text, from, first, first.to + 1, next.text);
  return undefined;
}

function outOfAt(text: readonly Word[], from: number, first: Quantity, at: number, by = '/') {
  const second = numberAt(text, at);
  if (!second || second.value < first.value || second.value === 0) return undefined;
  // "two of six weeks", "one in 2021": a share of people only.
  if (by === 'in' && second.value > 1000) return undefined;
  const noun = unitAt(text, second.to)?.unit;
  if (by !== '/' && noun !== undefined && noun !== 'people') return undefined;
  // "Nine in ten", "seven out of ten patients": a rate; "7 out of 10" alone is a score.
  if (by === 'in' || (by === 'out of' && noun === 'people')) {
    const value = Math.round((first.value / second.value) * 1000) / 10;
    return { value, unit: '%', from, to: second.to };
  }
  const raw: Raw = { value: first.value, unit: `/${String(second.value)}`, from, to: second.to };
  return noun === 'people' ? { ...raw, of: 'people' } : raw;
}

const scale =
  /^(?:scores?|scored|scoring|scale|phq|gad|madrs|hamd|ham|bdi|qids|pcl|caps|ymrs|ybocs|gaf|sds|points?)$/u;

/** "PHQ-9 goes from 21 to 7", "19 → 6": both ends of a change on a scale that the sentence names. */
export function scoreChange(
  text: readonly Word[],
  from: number,
  first: Quantity | undefined,
): Raw[] | undefined {
  if (!first?.digits || first.value > 200) return undefined;
  const arrow = /^(?:→|->|=>|>)$/u.test(text[first.to]?.gap ?? '');
  const told = at(text, from - 1) === 'from' && at(text, first.to) === 'to';
  const last = numberAt(text, told ? first.to + 1 : first.to);
  if (!(arrow || told) || !last?.digits) return undefined;
  const near = text.slice(Math.max(0, from - 14), from + 8);
  if (!near.some((word) => scale.test(word.text))) return undefined;
  const unit = outOfTen(text, last.to) ?? 'points';
  // A unit of its own is what the ordinary reading looks for.
  if (
    /^(?:%|percent|per|mg|days?|weeks?|months?|years?|hours?|minutes?|people|patients)$/u.test(
      at(text, last.to),
    )
  ) {
    return undefined;
  }
  return [
    { value: first.value, unit, from, to: first.to },
    { value: last.value, unit, from: last.to - 1, to: last.to },
  ];
}

function outOfTen(text: readonly Word[], place: number): string | undefined {
  if (at(text, place) !== 'out' || at(text, place + 1) !== 'of') return undefined;
  const most = numberAt(text, place + 2);
  return most && `/${String(most.value)}`;
}
