import { inviteCode } from './invitation.tsx';
import { downloadBlob } from '../../windows/lazy/download-text.ts';

/** Pixels of a module: sharp on a slide that fills a projector. */
const pixels = 12;
/** Light modules around the code, which a reader needs. */
const rim = 4;

/** The QR code of an address as a picture that every program for slides takes. */
export async function savePicture(address: string, name: string): Promise<void> {
  const code = inviteCode(address);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!code || !context) return;
  canvas.width = (code.size + 2 * rim) * pixels;
  canvas.height = canvas.width;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(pixels, pixels);
  // A line is drawn along its middle.
  context.translate(rim, rim + 0.5);
  context.stroke(new Path2D(code.path));
  const picture = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (picture) downloadBlob(picture, name);
}
