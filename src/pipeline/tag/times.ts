import { Around, type Length } from './around.ts';
import type { Reading } from './hits.ts';

/** What a length of time measures where the words around it say so; most lengths measure nothing of these. */
export function timeMeasure(reading: Reading, length: Length): string | undefined {
  const around = new Around(reading, length);
  return measures.find(([, is]) => is(around))?.[0];
}

const session = /^(?:sessions?|infusions?|visits?|appointments?|drips?|intakes?)$/u;
const course = /^(?:sessions?|infusions?|visits?|appointments?|treatments?|doses|boosters?)$/u;
const taking = /^(?:lasts?|lasted|lasting|takes?|took|taking|runs?|ran|running)$/u;
/** Words that may stand between a session and how long it takes, beside those of `taking`. */
const between = new RegExp(
  `^(?:${[
    'goes of at over as is was are were be been can may will should expected to up from between for or and',
    'usually typically normally generally about around roughly approximately nearly almost only just mostly',
    'the a an each one some itself little much ketamine esketamine kap clinic protocols? mg kg ml \\d\\S*',
  ]
    .join(' ')
    .replaceAll(' ', '|')})$`,
  'u',
);
/** Of those, the words that tie the two. */
const ties = /^(?:of|at|over|as|is|was|are|were|between|be)$/u;
/** A session behind one of these is not what takes so long: "recovery from the session took an hour". */
const aside = /^(?:from|after|before|into)$/u;
/** Between a length and a session these part the two: "ten minutes into a session". */
const parts =
  /^(?:of|in|into|after|before|for|from|to|and|or|until|later|ahead|earlier|ago|past|at|on|wait|between|with|without|since|then|is|was|were)$/u;
const over = /^(?:within|over|across|in|for)$/u;
const holding =
  /^(?:lasts?|lasted|lasting|holds?|held|holding|persists?|persisted|endured?|stays?|stayed|remains?|remained|carried|sustained|maintained|kept|worked|works|helped)$/u;
const fine = /^(?:good|great|glorious|decent|better|best|calm|easy|pain-free|wonderful)$/u;
const lost = /^(?:back|return\w*|relaps\w*|wore|worn|faded?|fades|gone|worse\w*)$/u;
const begins = /^(?:begins?|began|starts?|started|kicks?|kicked|sets?|came|comes?|feel|felt)$/u;
const small = /^(?:seconds|minutes|hours)$/u;

/** How far on either side of a length is looked. */
const reach = 10;

/** What a length may measure; the first that fits stands. */
const measures: readonly [string, (around: Around) => boolean][] = [
  ['interval', isInterval],
  ['session length', isSession],
  ['course length', isCourse],
  ['onset', isOnset],
  ['duration of benefit', isBenefit],
];

/** "Every two weeks", "six weeks apart". */
function isInterval(around: Around): boolean {
  return /^(?:every|each)$/u.test(around.core) || around.text(around.length.to) === 'apart';
}

/** "A 60-minute session", "an infusion takes 45 minutes", "the two hours of the session", "0.5 mg/kg over 40 minutes". */
function isSession(around: Around): boolean {
  const { unit, from, to } = around.length;
  const whole = around.word(to - 1)?.joined === true || taking.test(around.core);
  const run = around.core === 'for' && taking.test(around.text(around.at - 1));
  if (!small.test(unit) && !(unit === 'days' && (whole || run))) return false;
  const dosed = around.text(from - 1) === 'over' && /^(?:mg|kg|ml)$/u.test(around.text(from - 2));
  return dosed || sessionAfter(around) || sessionBefore(around) || allOfSession(around);
}

function sessionAfter(around: Around): boolean {
  const { to } = around.length;
  for (let at = to; at < to + 4 && !around.parted(at); at++) {
    const text = around.text(at);
    if (session.test(text) || (text === 'dosing' && around.text(at + 1) === 'day')) return true;
    if (parts.test(text)) return false;
  }
  return false;
}

function sessionBefore(around: Around): boolean {
  let tied = false;
  const { from } = around.length;
  for (let at = from - 1; at >= from - reach && !around.parted(at + 1); at--) {
    const text = around.text(at);
    if (session.test(text)) return tied && !around.any(aside, at - 3, at);
    if (!between.test(text) && !taking.test(text)) return false;
    tied ||= ties.test(text) || taking.test(text);
  }
  return false;
}

/** All of it, and not "an hour of the session". */
function allOfSession(around: Around): boolean {
  const { from, to } = around.length;
  let before = from - 1;
  while (/^(?:roughly|about|around|nearly|whole|full|entire)$/u.test(around.text(before))) before--;
  const all = around.text(before) === 'the' && around.text(to) === 'of';
  return all && around.any(session, to + 1, to + 4);
}

/** "Six infusions within twelve days", "sessions for three weeks". */
function isCourse(around: Around): boolean {
  const { unit, from, to } = around.length;
  const apart = /^(?:before|ago|earlier|later|after|into)$/u.test(around.text(to));
  if (small.test(unit) || apart) return false;
  // "Over" may be "more than", which `core` passes by.
  const tied = over.test(around.text(from - 1)) ? from - 1 : around.at;
  if (!over.test(around.text(tied))) return false;
  for (let at = tied - 1; at >= tied - reach && !around.parted(at + 1); at--) {
    if (course.test(around.text(at))) return true;
    if (
      !/^(?:each|of|minutes|hours|\d\S*|one|two|three|four|with|ketamine)$/u.test(around.text(at))
    )
      return false;
  }
  return false;
}

/** "Less depression within 24 hours", "took about four weeks to kick in", "effects begin after ten minutes". */
function isOnset(around: Around): boolean {
  const { core, at, length } = around;
  if (core === '' || around.any(lost, at, length.to + reach)) return false;
  if (/^(?:takes?|took|taken)$/u.test(core)) {
    const first = around.text(length.to + 1);
    return (
      around.text(length.to) === 'to' && /^(?:kick|work|take|feel|help|start|show)$/u.test(first)
    );
  }
  if (core === 'in' && /^work(?:s|ed)?$/u.test(around.text(at - 1))) return true;
  if (core === 'after') return begun(around);
  const little = core === 'in' && around.text(at + 1) === 'as';
  return (/^(?:within|inside)$/u.test(core) || little) && around.improved(reach);
}

/** Something begins close before. */
function begun(around: Around): boolean {
  for (let at = around.at - 1; at >= around.at - 4 && !around.parted(at + 1); at--)
    if (begins.test(around.text(at))) return true;
  return false;
}

/** "The relief held for six weeks", "ten good days", "two weeks of peace". */
function isBenefit(around: Around): boolean {
  const { core, at, length } = around;
  const { unit, from, to } = length;
  if (/^(?:seconds|minutes)$/u.test(unit)) return false;
  if (around.any(fine, from, to)) return true;
  if (around.text(to) === 'of') return around.goodFrom(to + 1, 3);
  const before = around.text(at - 1);
  if (core === 'was' && before === 'relapse') return true;
  if (holding.test(core)) return around.goodBefore(at + 1, 6);
  if (core !== 'for' || before === 'than') return false;
  if (holding.test(before)) return around.goodBefore(at, 6);
  if (around.unwanted()) return false;
  // "For a week she felt well", but not "on it for a year, and well".
  const opens = around.parted(at) && around.goodFrom(to, reach);
  return opens || around.goodBefore(at, reach);
}
