import type { Standing } from '../standing.ts';

/** What the record is made of, and what it compared. */
export const onEvidence: readonly Standing[] = [
  {
    matter: 'null-result',
    verdict: 'supported',
    reason: 'It agrees with the trials in which ketamine did not do better than its comparison.',
  },
  {
    matter: 'ect',
    says: /\b(better|more effective|superior|outperform\w*|replace[sd]?)\b/i,
    not: /\b(ect|electroconvulsive therapy) (\w+ )?(better|more|superior|outperform\w*)|\bthan (ketamine|infusions?)\b/i,
    verdict: 'overstated',
    reason:
      'Against electroconvulsive therapy ketamine did no worse in one open-label trial (Anand 2023) and worse in another (Ekstrand 2022).',
  },
  {
    matter: 'drug-against-drug',
    says: /\b(ketamine|infusions?|drips?)\b.{0,40}\b(nowhere near|not as|less (effective|powerful|potent)|weaker|no match|inferior)\b|\b(esketamine|spravato|spray)\b.{0,40}\b(is better than|stronger|more (effective|powerful)|superior|outperform\w*)\b.{0,40}\b(ketamine|infusions?)\b/i,
    verdict: 'contradicted',
    reason:
      'Across trials infusions of racemic ketamine did better than esketamine spray, though nobody compared the two directly (Bahji 2021, Nikolin 2023).',
  },
  {
    matter: 'altered-state',
    says: /\b(predict\w*|better|more|stronger|deeper|leads?|drives?|depends?|needed|necessary|essential|key)\b/i,
    verdict: 'overstated',
    reason:
      'Whether the altered state makes the outcome is open: of 29 studies 15 found a link, 13 none and one the opposite (Gonçalves 2024).',
  },
  {
    matter: 'dissociation',
    says: /\b(predict\w*|the (further|deeper|more|stronger)\b.*\bthe (better|more)|deeper|leads? to|drives?|decides?|determines?|depends? on|needed|necessary|essential|key|because of)\b/i,
    verdict: 'overstated',
    reason:
      'Whether dissociation or the altered state makes the outcome is open: of 29 studies 15 found a link, 13 none and one the opposite (Gonçalves 2024).',
  },
  {
    matter: 'bladder',
    says: /\b(recreation\w*|non-?medical|heavy|frequent|abuse|misuse|chronic)\b/i,
    verdict: 'supported',
    reason: 'It agrees with what is known of heavy non-medical use (Winstock 2012).',
  },
  {
    matter: 'bladder',
    says: /\b(no|not|never|without|alone|safe|spares?|unharmed|unaffected|harmless|does not|doesn't|protected)\b/i,
    not: /\b(study|studies|unknown|clear)\b/i,
    verdict: 'overstated',
    reason:
      'Across 27 treatment studies 0-24.5% of patients reported urinary symptoms, and few looked for them properly or for long (Urinary review 2025).',
  },
  {
    matter: 'price',
    says: /\b(expensive|costly|hundreds|thousands|afford|out of (reach|pocket))\b/i,
    verdict: 'supported',
    reason:
      'It agrees with published US prices, which are list prices of single providers and no survey.',
  },
  {
    matter: 'kap-evidence',
    says: /\bgrow(s|ing)?\b|\bemerging\b/i,
    verdict: 'partly',
    reason:
      'There are more studies than there were; most are small and many have no control group.',
  },
  {
    matter: 'kap-evidence',
    says: /\b(most|best)[- ](studied|researched|research)\b|research (mostly |mainly )?concerns/i,
    verdict: 'contradicted',
    reason:
      'Of the five randomised trials of ketamine with psychotherapy four concern substance use and one depression (Joneborg 2022).',
  },
  {
    matter: 'limited-evidence',
    not: /\b(promis\w+|grow\w+|show\w* (that )?it (works|helps)|effective|strong)\b/i,
    verdict: 'supported',
    reason: 'Reviews and consensus statements say the same: few, small and short studies.',
  },
];
