/** Words that make a claim surer, wider or longer than one study can be; each says what is wrong. */
const bold: readonly [RegExp, (word: string) => string][] = [
  [
    /\b(guarantee\w*|cures?|cured|reliably|without exception|no matter|whatever lies|all it takes|settled|unfailing\w*|proven|proves?|always|scientifically|confirmed|confirms|established|clear(ly)? guidance|consistently|demonstrated|truly|solid|undisputed)\b/i,
    (word) => `“${word}” is more certain than the record.`,
  ],
  [
    /\b(every (\w+ )?(patient|person|participant|client|healthy|one|study|trial)|all (studies|trials)|anyone|everyone|all (patients|participants|people)|nearly (every|all)( client| patient| healthy person)?s?)\b/i,
    (word) => `“${word}” leaves nobody out; studies had people who did not respond.`,
  ],
  [
    /\b(numerous|many|multiple|several|countless|hundreds of) ((clinical|research|recent|scientific|pilot|randomi[sz]ed|controlled) ){0,3}(studies|trials)\b/i,
    (word) => `“${word}” makes many of what is little on record.`,
  ],
  [
    /\b(permanent\w*|for (months and )?years|never again|lasting|long[- ]term|long[- ]lasting|sustained|durabl[ey]|lastingly|more durably|enduring)\b/i,
    (word) => `“${word}”: what was measured ends after weeks, or has no control group beyond.`,
  ],
  [
    /\b(highly|very|extremely|exceptionally|remarkabl[ey]|especially|particularly|most) (effective|successful|safe|helpful|well)\b|\b(breakthroughs?|shines|game[- ]chang\w+|revolution\w+|dramatic\w*|miracl\w+|superior|strong evidence|heals?|vanish\w*|disappears?|melts? away|saves? lives|eliminat\w+|erase[sd]?|banish\w*|rewir\w+|resolves?|root cause|(strongly|firmly|extensively) (supported|backed|studied)|well[- ](supported|researched|documented))\b/i,
    (word) => `“${word}” goes beyond what was measured.`,
  ],
  [
    /\bsafe (and|,) (\w+ (and|,) )?effective\b|\bsafe for\b|\b(used|given) safely\b|\b(excellent|outstanding|proven|superb|remarkable) safety\b|\b(is|are|considered|very) safe\b|\bminimal\b|\b(ideal|well[- ]established|hardly|stays? normal|shows its safety|neither psychedelic|only the|keeps? working)\b|\bpreserves\b|\bdoes not (depress|affect)|\blow (in )?(abuse|risk)\b/i,
    (word) => `“${word}”: long or repeated use was barely studied (Short 2018).`,
  ],
];

/** Illnesses a claim may name; from three on it promises more than any trial on record covers. */
const illnesses =
  /\b(depressi(on|ve)|bipolar|ptsd|trauma|anxiety|panic|ocd|obsessive|addictions?|alcohol|substance|cocaine|opi(oid|ate)s?|eating disorders?|(chronic )?pain|suicid\w+|grief|existential|stress|migraine)\b/gi;

/** With therapy no illness but addiction has more than small trials; the drug alone has some for each. */
const together = /\bkap\b|assisted|therapy|combin\w+|\beffective\b|\bsuits\b/i;

const modest =
  /\b(may|might|can|could|some|often|sometimes|seems?|suggest\w*|temporar\w+|transient|short[- ]lived|limited|days to weeks|weeks|mixed|differ\w*|depends?|promis\w+|possibly|potential(ly)?|usually|typically|generally|early|preliminary|admits?|warn\w*|asks?)\b/i;

const caution =
  /\b(not|never|hardly|barely|yet to be)( \w+){0,2} (established|proven|known|clear|understood|studied|tested|confirmed)\b|\b(unknown|unclear|unproven|experimental|investigational|little is known|lacks?|insufficient|no (good |strong |solid |long-term )?(evidence|data|proof))\b/i;

/** It says itself that something is not known or not shown, and so promises nothing. */
export const isCautious = (text: string): boolean => caution.test(text);

const denial =
  /\b(no|not|never|neither|nor)\b.{0,30}\b(better|differ\w*|advantage|superior\w*|beat|outperform\w*|improv\w*|more effective|reduc\w*|benefit|significant(ly)?)\b|n't (beat|help|improve|differ|work)|\b(missed (its|the)|failed to (meet|beat|improve|show))\b/i;

/** It says itself that one did no better than the other. */
export const deniesEffect = (text: string): boolean => denial.test(text);

/** What in the words themselves goes beyond any study; empty where nothing does. */
export function boldIn(text: string): string[] {
  if (isCautious(text)) return [];
  const named = new Set([...text.toLowerCase().matchAll(illnesses)].map(([word]) => word));
  const list =
    named.size >= 3 &&
    together.test(text) &&
    !/\b(stud(y|ies) of|lists?|warns?|growing)\b/i.test(text)
      ? [
          `It names ${named.size} illnesses at once; what is on record differs from one to the next.`,
        ]
      : [];
  return [...list, ...wordsThatOverstate(text)];
}

/** Of the drug alone in depression there are many trials, and to say so overstates nothing by itself. */
const wellStudied = /\bdepressi(on|ve)\b|antidepressant/i;
const withTherapy = /\bkap\b|assisted|therapy\b|\bcombin\w+/i;
const ofProof = /^(many|numerous|multiple|several|prove[sd]?$|robust)/i;

function wordsThatOverstate(text: string): string[] {
  const plain = wellStudied.test(text) && !withTherapy.test(text);
  return bold.flatMap(([words, reason]) => {
    const word = words.exec(text)?.[0];
    return word === undefined || (plain && ofProof.test(word)) ? [] : [reason(word)];
  });
}

/** Words that keep a claim within bounds. */
export const isModest = (text: string): boolean => modest.test(text);
