import type { APIRoute } from 'astro';
import sharp from 'sharp';
import icon from '../../../public/icon.svg?raw';

/** The icon of the site in the sizes that browsers ask for before they install it. */
const sizes = { 192: 192, 512: 512, maskable: 512 } as const;

export function getStaticPaths() {
  return Object.entries(sizes).map(([name, size]) => ({ params: { name }, props: { name, size } }));
}

interface Props {
  readonly [name: string]: unknown;
  readonly name: string;
  readonly size: number;
}

export const GET: APIRoute<Props> = async ({ props: { name, size } }) => {
  // A system cuts its own shape out of this one: the ground goes to the edge, and the drawing is inside of the safe circle.
  const drawing = name === 'maskable' ? icon.replace(/ rx="8"/, '') : icon;
  const picture = await sharp(Buffer.from(drawing), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return new Response(Uint8Array.from(picture), { headers: { 'content-type': 'image/png' } });
};
