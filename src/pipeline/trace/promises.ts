/** A treatment as what does something, and what it is said to do to an illness or a state of mind. */
export const treatment =
  /\b(e?s?ketamine|kap|spravato|infusions?|lozenges?|troches?|tablets?|injections?|spray|drips?|dos(e|es|ing)|microdos\w+|boosters?|top-ups?|sessions?|visits|(the|our|this) (medicine|drug|treatment|therapy|programme?|protocol)|treatments?)\b/i;
/** Verbs that say of one thing that it brings another about; `loosely` those that are used of much else too. */
export const brings =
  /\b(lifts|lifting|eases|calms|soothes|sharpens|sparks|boosts|loosens|softens|smooths|quiets|silences|deepens|strengthens|enhances|increases|amplifies|weakens|dulls|shapes|determines|predicts|extends|prolongs|improves|reduces|relieves|heals|rebuilds|rewires|repairs|restores|resets|raises|lowers|halves|doubles|triples|prevents|protects|unlocks|accelerates|shortens|erases|eliminates|dissolves|(can|may|will|could|cannot) (lift|ease|calm|soothe|sharpen|spark|boost|loosen|soften|quiet|deepen|strengthen|enhance|increase|weaken|extend|prolong|improve|reduce|relieve|heal|repair|restore|reset|raise|lower|halve|double|prevent|protect|unlock|speed|slow|shorten|erase|dissolve)|(is|are) all it takes)\b/i;
const loosely =
  /\b(lift|ease|calm|sharpen|spark|boost|improve|deepen|(helps?|lets?|allows?|frees) \w+|keeps?|put|puts|works?|beats?|lasts?|ends|clears|melts|cuts|stops|opens|makes?|brings?|gives?|leaves|turns|changes|speeds|slows|blocks|enough to)\b/i;
const compares =
  /\b(better|worse|faster|sooner|longer|safer|gentler|kinder|deeper|stronger|easier|harder|milder|more|less|fewer|twice|times as)\b.*\b(than|as)\b|\bas (good|strong|safe|fast|effective|well|much) as\b|\b(over|instead of) (ect|antidepressants|pills|surgery)\b.*\b(is|are)\b/i;
const state =
  /\b(depressi\w+|mood|sadness|anxi\w+|worr(y|ies)|panic|fears?|trauma\w*|ptsd|pain|aches?|migraines?|headaches?|grief|suicid\w+|despair|addict\w+|cravings?|drinking|sober|obsess\w+|ocd|insomnia|sleep|energy|focus|memory|creativ\w+|burnout|stress|symptoms?|relapses?|remission|relief|brain|minds?|neurons?|nerv\w+|connections?|inflammation|partners?|couples?|marriages?|relationships?|intimacy|communicat\w+|talk|bond\w*|experience|journey|trip|insights?|emotions?|feelings?|empathy|confidence|sex|libido|bladder|liver|heart|blood|thoughts?|nausea|queas\w+|results|benefits?|autis\w+|adhd|tinnitus|fibromyalgia|eating|weight|appetite|skin|immune|ageing|aging|dementia)\b/i;

/** How well it is studied, and who stands behind it or pays. */
const known =
  /\b(evidence|research|stud(y|ies)|trials|science|data)\b.*\b(thin|little|limited|scarce|strong|solid|weak|young|lacking|back(s|ed)?|supports?|agree|shows?|clear)\b|\b(little|no|scarce|strong|solid|growing) (\w+ )?(evidence|research|data)\b|\b(endorses?|recommends?|approves?) \w*ketamine\b|\b(insur\w+|medicare|medicaid|plans)\b.*\b(pays?|covers?|covered|refuses?|reimburses?)\b|\bout of your own pocket\b/i;

/** How people are said to do on it. */
const fares =
  /\b(do|does|did|fare|fares|fared) (very |really |just |as |especially )?(well|better|worse|badly|poorly) (on|with|after)\b/i;

/** Who is said to have found something out. */
const finders =
  /\b(stud(y|ies)|trials?|research(ers)?|scientists|science|scans?|imaging|reviewers|experts|doctors|psychiatrists|actuaries|economists|analysts) (\w+ ){0,4}(agrees?|show(s|ed|n)?|tells?|told|prove[nsd]?|reveal(s|ed)?|found|finds|confirm(s|ed)?|says?|report(s|ed)?|think|conclude[sd]?|turned up|watched|saw|seen|observed|calculate[sd]?|estimate[sd]?|put)\b|\b(told|tell) (researchers|scientists|doctors)\b/i;

/** Who should not be treated, which trials have in their lists. */
const excludes =
  /\b(who|with)\b.*\b(shouldn['’]t|should not|can['’]t|cannot|must not) (have|take|get|use|receive|be (given|treated))\b/i;

/** It promises an effect of the treatment, whoever it speaks to. */
export function promises(text: string): boolean {
  const [ofTreatment, ofState] = [treatment.test(text), state.test(text)];
  if (known.test(text) || fares.test(text)) return ofTreatment;
  if (finders.test(text) || excludes.test(text)) return ofTreatment || ofState;
  if (brings.test(text) || compares.test(text)) return ofTreatment || ofState;
  return loosely.test(text) && ofTreatment && ofState;
}
