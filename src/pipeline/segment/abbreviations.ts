/** Abbreviations after which a sentence never ends: something always follows them. */
export const leading = new Set(
  (
    'dr mr mrs ms prof st mt sgt capt lt gen sen rep gov rev hon vs v e.g i.e eg ie cf ca approx ' +
    'fig figs eq ref refs vol pp ed eds esp incl resp viz'
  ).split(' '),
);

/** Abbreviations that may also end a sentence: what follows decides. */
export const either = new Set(
  (
    'u.s u.k u.s.a e.u d.c ph.d m.d d.o b.a m.a b.s m.s r.n n.p p.a psy.d l.c.s.w a.m p.m etc inc ' +
    'ltd co corp llc jr sr al dept est hr hrs min mins mg kg ml oz lb lbs wk wks yr yrs mo mos ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun'
  ).split(' '),
);

/** Abbreviations of a number: only a digit continues them. */
export const numbering = new Set(['no', 'nos', 'p', 'art', 'sec', 'para', 'ch']);

/** Words with a capital that open a sentence and hardly ever follow an abbreviation within one. */
export const openers = new Set(
  (
    'A After All Also Although An And Another Any Are As At Because Before Both But By Can Did Do ' +
    'Does Each Even Every Few First For From Further He Her Here His How However I If In Is It Its ' +
    'Just Last Later Many Maybe Most My Next No Nobody None Not Nothing Now Of On Once One Only Or ' +
    'Other Others Our Over People She Since So Some Sometimes Still Such Than That The Their Then ' +
    'There These They This Those Though Three Thus To Today Two Under Until We Well Were What When ' +
    'Where Whether Which While Who Why Will With Without Yet You Your'
  ).split(' '),
);
