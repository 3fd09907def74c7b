import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { handoutOrigin } from '../../shared/handout/handoutDocument.ts';
import type { HandoutFontName } from '../../shared/handout/handoutOptions.ts';
import type { HandoutFonts } from '../../shared/handout/pageStyle.ts';

/** The fonts come with the program: the same page on every machine, whatever is installed there. */
const files: Record<HandoutFontName, HandoutFonts> = {
  gothic: {
    regular: '@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf',
    bold: '@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf',
  },
  mincho: {
    regular: '@expo-google-fonts/biz-udpmincho/400Regular/BIZUDPMincho_400Regular.ttf',
    bold: '@expo-google-fonts/biz-udpmincho/700Bold/BIZUDPMincho_700Bold.ttf',
  },
};

/** Addresses for HTML that one of our engines prints; the engine answers them from the packages. */
export const handoutFontUrls: Record<HandoutFontName, HandoutFonts> = {
  gothic: urlsOf('gothic'),
  mincho: urlsOf('mincho'),
};

function urlsOf(name: HandoutFontName): HandoutFonts {
  return {
    regular: `${handoutOrigin}/fonts/${name}-regular.ttf`,
    bold: `${handoutOrigin}/fonts/${name}-bold.ttf`,
  };
}

/** Where the font at an address lies; null for every other address. */
const fileAt: ReadonlyMap<string, string> = new Map(
  (['gothic', 'mincho'] as const).flatMap(name =>
    (['regular', 'bold'] as const).map((face): [string, string] => [
      handoutFontUrls[name][face],
      files[name][face],
    ]),
  ),
);

/** The font an engine is asked for; null where the address is none of a font. */
export function fontAt(url: string): Promise<Uint8Array<ArrayBuffer>> | null {
  const file = fileAt.get(url);
  return file === undefined ? null : readFont(file);
}

const read = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** The font's bytes, read once. */
function readFont(file: string): Promise<Uint8Array<ArrayBuffer>> {
  const known = read.get(file);
  if (known) return known;
  const path = createRequire(import.meta.url).resolve(file);
  const bytes = readFile(path).then(buffer => new Uint8Array(buffer));
  bytes.catch(() => read.delete(file)); // a failed reading may succeed the next time
  read.set(file, bytes);
  return bytes;
}

/** data: addresses for a .html file that stands alone: some 12 MB, for two whole Japanese fonts. */
export async function embeddedFontUrls(name: HandoutFontName): Promise<HandoutFonts> {
  const [regular, bold] = await Promise.all([readFont(files[name].regular), readFont(files[name].bold)]);
  return { regular: dataUrl(regular), bold: dataUrl(bold) };
}

function dataUrl(bytes: Uint8Array<ArrayBuffer>): string {
  return `data:font/ttf;base64,${Buffer.from(bytes.buffer).toString('base64')}`;
}
