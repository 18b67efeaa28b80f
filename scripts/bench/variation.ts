/** Words that stay, and stand in for no other: rules of `check` are about them. */
const kept =
  /suicid|kill|die[ds]?$|dead|death|lethal|fatal|overdos|hang|shot|drown|poison|wrist|noose|sponsor|affiliate|referral|discount|promo|commission|sell|offer|book|partner|consult|free$|bipolar|type|schedule|class|phase|part$|axis|fail|success|complet|commit/u;

/** Words of four letters and more in lower case, not parts of longer ones. */
const word = /(?<![\p{L}\p{N}'’-])[a-z]{4,}(?![\p{L}\p{N}'’-])/gu;

/** Of those words, the share in which two letters change places, and the share that gives way to another. */
const slipped = 0.015;
const replaced = 0.35;
/** Characters after which a word must give way, so that no two sources share a run of words. */
const longest = 10;

/**
 * Says sentences in other words, as a corpus that grows does: about half of the longer words give way to
 * words of the corpus with the same ending and about the same length, as often as they come; some get a
 * slip of the pen that makes a word nobody wrote before, and figures get other digits. So neither
 * sentences nor runs of words come again as they were, and new words keep coming.
 */
export class Variation {
  readonly #alike: Map<string, string[]>;

  constructor(texts: readonly string[]) {
    const all = texts.flatMap((text) => text.match(word) ?? []);
    this.#alike = Map.groupBy(
      all.filter((one) => !kept.test(one)),
      shape,
    );
  }

  /** Another text of the same shape; `random` gives numbers from 0 up to 1. */
  of(text: string, random: () => number): string {
    const below = (end: number) => Math.floor(random() * end);
    let last = 0;
    return text
      .replace(/(?<![\w-])[1-9]\d{0,2}(?![\w-])/gu, (digits) =>
        digits.replace(/\d/gu, () => String(1 + below(9))),
      )
      .replace(word, (one, at: number) => {
        const chance = random();
        if (kept.test(one) || (chance > slipped + replaced && at - last < longest)) return one;
        last = at;
        if (chance < slipped) return slip(one, 1 + below(one.length - 2));
        const list = this.#alike.get(shape(one)) ?? [one];
        return list[below(list.length)] ?? one;
      });
  }
}

const shape = (one: string): string => `${one.slice(-2)} ${one.length >> 2}`;

/** The letter at a place and the one after it change places. */
const slip = (one: string, at: number): string =>
  one.slice(0, at) + one.charAt(at + 1) + one.charAt(at) + one.slice(at + 2);
