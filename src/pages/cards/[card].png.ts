import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { card } from '../../charts/card.ts';
import { cards, type Card } from '../../content/cards.ts';
import { evidence } from '../../content/dataset.ts';

export const getStaticPaths = () =>
  cards.map((one) => ({ params: { card: one.id }, props: { card: one } }));

/** The social card of one kind of page as PNG. */
export const GET: APIRoute<{ card: Card }> = async ({ props }) => {
  const { theme } = props.card;
  const balance = theme === undefined ? undefined : (await evidence()).balance(`theme:${theme}`);
  const svg = await card(props.card, balance);
  const png = await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
