/** Words by which a text sells or earns; those of someone who only tells what was paid are not among them. */
const selling: readonly RegExp[] = [
  /\b(?:discount|promo(?:tional)?|coupon|referral|affiliate|partner) (?:code|link|programme|program)s?\b/iu,
  /\b(?:book|schedule|reserve|claim)(?:s|ing)? (?:a|an|your|their|the) (?:free |first |initial )?(?:consultation|intake|spot|slot|screening|discovery call)\b/iu,
  /\bfree (?:consultation|screening call|discovery call|assessment call)\b/iu,
  /\b(?:paid|brand) (?:partnership|promotion|placement|ambassador)\b/iu,
  /\bsponsored by\b/iu,
  /\bearns? (?:a )?commissions?\b/iu,
  /\b(?:sells?|offers?) (?:its|their|his|her|an?) (?:own )?(?:\w+ )?(?:course|retreat|coaching|package|membership|subscription)s?\b/iu,
];
const denied = /\b(?:no|not|never|nor|without|neither|nobody|none|free of)\b[^.;]{0,60}$/iu;

/** The first words of a text that sell, with their offset; denials ("carries no affiliate links") are passed over. */
export function findSelling(text: string): { words: string; at: number } | undefined {
  for (const pattern of selling) {
    const found = pattern.exec(text);
    if (found && !denied.test(text.slice(0, found.index))) {
      return { words: found[0], at: found.index };
    }
  }
  return undefined;
}
