import { chartCsv, chartSvg } from '../../charts/chart-file.ts';
import { chartFiles } from '../../content/chart-files.ts';
import { evidence } from '../../content/dataset.ts';

/** Every chart as `<id>.svg` and `<id>.csv`. */
export async function getStaticPaths() {
  const charts = chartFiles(await evidence());
  return [...charts].flatMap(([id, chart]) => [
    { params: { file: `${id}.svg` }, props: { text: chartSvg(chart) } },
    { params: { file: `${id}.csv` }, props: { text: chartCsv(chart) } },
  ]);
}

export function GET({ props }: { props: { text: string } }): Response {
  return new Response(props.text);
}
