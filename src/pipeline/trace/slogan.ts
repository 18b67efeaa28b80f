/** What a slogan is about: the treatment, what it is held against, an illness or a state of mind. */
const topic =
  /\b(e?s?ketamine|kap|spravato|infusions?|lozenges?|troches?|tablets?|pills?|injections?|spray|drips?|dos(e|es|ing)|boosters?|sessions?|medicines?|therapy|journey|trip|infusion clinics?|ect|tms|prozac|antidepressants?|opioids?|psilocybin|depressi\w+|mood|anxi\w+|panic|trauma\w*|ptsd|ocd|bipolar|pain|migraines?|grief|suicid\w+|despair|addict\w+|cravings?|relapses?|drinking|alcohol|cocaine|heroin|cannabis|smok\w+|sober|insomnia|sleep|symptoms?|remission|relief|side[ -]effects?|brains?|minds?|bladder|liver|teens?|teenagers?|children|seniors?|veterans?|mothers?|couples?|marriages?|insurance|science|research|studies|trials|misuse|recreational\w*)\b/i;

/** Words that say of a thing that it is good, sure or strong, or that it brings something about. */
const praise =
  /\b(works?|worked|heals?|healed|cures?|cured|ends?|ended|lifts?(?! home)|lifted|halves|doubles|triples|erases?|wipes? out|melts?|stops?|beats?|outperforms?|saves?|rewires?|resets?|restores?|repairs?|rebuilds?|defeats?|conquers?|kicks?|kicking|quits?|gone|freedom from|free (of|from) (?!charge)|pain-free|symptom-free|lasting|makes it stick|permanent(ly)?|for good|forever|for life|get(s|ting)? (well|better|clean|sober)|bounces? back|turns? a corner|responds?|recovers?|(are|is|as|completely|perfectly|and|,) safe|safe for|proven|fda[- ]approved|pays|guaranteed|backed|trusted by|effective|harmless|painless|instant(ly)?|overnight|breakthrough|miracle|[a-z]{3,}(er|ier) than|(more|less) \w+ than|(faster|safer|stronger|deeper|better|longer) (results?|relief|healing|sleep|outcomes?)|lifts? \w+ faster|(safest|fastest|gentlest|strongest|kindest|surest|quickest|cheapest|best) \w+|twice|as \w+ as|deepens?|because of|took off|replaces?|doctors agree|science agrees|gone in (a|an|one|two|three|\d+)|in (a|an|one|two|three|\d+) (day|week|session|visit|dose)s?)\b/i;

/** A harm of which there is said to be none, or a thing without which there is said to be nothing. */
const none =
  /\b(no|zero|without|never|not a single)\b.{0,20}\b(side[ -]effects?|risks?|hangover|comedown|downtime|relapses?|addict\w*|dependence|damage|healing|cravings?)\b|\bevery\b.*\bgives the same\b/i;

/** What is said to be approved, paid for or harmless without saying what is. */
const bare =
  /\b(covered by (most |all |your )?insur\w+|(never|not|non|isn['’]t|aren['’]t)[ -]?(addictive|habit[- ]forming|harmful|dangerous)|(can ?not|can['’]t|won['’]t) get (hooked|addicted))\b/i;

/** How to come, pay, ask or read on; who is who; words that greet or warn. */
const ofThePage =
  /\b(welcome|download|schedule|refer a|frequently asked|our (team|approach|story|mission|safety|priority|rooms?)|your safety is|near you|we (listen|offer|believe|accept|see|are|help you|recommend|go over|say)|right for you|first step|learn more|read our|training for|what to expect|why choose|how to|how \w+ works?|how (does|do|long|many|much)|next steps?|appointments?|office|parking|consultation|by video|newsletter|podcast|filter|trained (in|as)|has worked|anyone (with|who)|do not|don['’]t|should\w*|will need|before (you|any|your)|tell your|let (the|your) doctor|driv\w+|may (not|apply|withdraw)|under way|searched)\b|:\s*$|\?\s*$/i;

/** Opens as a page does that speaks of itself or tells what to do. */
const ofUs =
  /^(we|our|you|your|they|she|he|i|says?|states?|recommends?|accepts?|announces?|includes?|screens|join|call|first|if|until|please)\b|\b(included?|includes|comes with|every package|worth|fees?)\b/i;

/** Longer texts have to say more to be a claim, and those of a few words nothing but what they are about. */
const most = 14;
const few = 6;

/**
 * Whether a few words praise or promise without the form of a claim: "Depression, gone in a day".
 * They name what they are about, and say that it is good or sure, or that it has no other side; a few
 * words with a full stop say so by themselves.
 */
export function isSlogan(text: string): boolean {
  const words = text.split(/\s+/).length;
  if (words > most || ofThePage.test(text)) return false;
  if (bare.test(text) || none.test(text)) return true;
  return topic.test(text) && (praise.test(text) || (words <= few && saysSo(text)));
}

/** A sentence of its own, and not one of the page on itself. */
const saysSo = (text: string): boolean => /[.!]["”']?$/.test(text) && !ofUs.test(text);
