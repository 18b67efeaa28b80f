import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import type { Labelled } from '../../src/pipeline/tag/gold.ts';

/** Rows with people's rulings on tags in `reviews/decisions` in place of the labels they overrule. */
export async function ruled(root: string, rows: readonly Labelled[]): Promise<Labelled[]> {
  const { decisions } = parse(await read(root));
  const rulings = new Map(
    decisions.flatMap(({ data }) =>
      (data?.tags ?? []).map((ruling) => [ruling.statement, ruling] as const),
    ),
  );
  return rows.map((row) => {
    const ruling = rulings.get(row.id);
    if (!ruling) return row;
    const { themes, voice, stance, claim } = ruling;
    return {
      ...row,
      themes: themes ?? row.themes,
      voice: voice ?? row.voice,
      stance: stance ?? row.stance,
      claim: claim ?? row.claim,
    };
  });
}
