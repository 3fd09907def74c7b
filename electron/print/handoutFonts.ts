import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { handoutOrigin } from '../../shared/handout/handoutDocument.ts';
import type { HandoutFonts } from '../../shared/handout/pageStyle.ts';

/** The fonts come with the program: the same page on every machine, whatever is installed there. */
const files: Record<keyof HandoutFonts, string> = {
  regular: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
  bold: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
};

/** Addresses for HTML that one of our engines prints; the engine answers them from the package. */
export const handoutFontUrls: HandoutFonts = {
  regular: `${handoutOrigin}/fonts/regular.ttf`,
  bold: `${handoutOrigin}/fonts/bold.ttf`,
};

const read = new Map<keyof HandoutFonts, Promise<Uint8Array<ArrayBuffer>>>();

/** The font's bytes, read once. */
export function readHandoutFont(face: keyof HandoutFonts): Promise<Uint8Array<ArrayBuffer>> {
  const known = read.get(face);
  if (known) return known;
  const path = createRequire(import.meta.url).resolve(files[face]);
  const bytes = readFile(path).then(buffer => new Uint8Array(buffer));
  bytes.catch(() => read.delete(face)); // a failed reading may succeed the next time
  read.set(face, bytes);
  return bytes;
}

/** data: addresses for a .html file that stands alone: some 12 MB, for two whole Japanese fonts. */
export async function embeddedFontUrls(): Promise<HandoutFonts> {
  const [regular, bold] = await Promise.all([readHandoutFont('regular'), readHandoutFont('bold')]);
  return { regular: dataUrl(regular), bold: dataUrl(bold) };
}

function dataUrl(bytes: Uint8Array<ArrayBuffer>): string {
  return `data:font/ttf;base64,${Buffer.from(bytes.buffer).toString('base64')}`;
}
