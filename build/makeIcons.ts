import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBundledChromium } from '../electron/print/findChromium.ts';
import { launchChromium } from '../electron/print/launchChromium.ts';

/** `node build/makeIcons.ts`: the icons of Windows, macOS and Linux from `icon.svg`, when that was changed. */
const folder = fileURLToPath(new URL('./resources', import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512];

interface Picture {
  size: number;
  png: Buffer;
}

async function drawn(svg: string): Promise<Picture[]> {
  const found = await findBundledChromium();
  if (found === null) throw new Error('there is no Chromium to draw with');
  const browser = await launchChromium(found);
  try {
    const page = await browser.newPage();
    const pictures: Picture[] = [];
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${svg}`);
      pictures.push({ size, png: await page.screenshot({ omitBackground: true }) });
    }
    return pictures;
  } finally {
    await browser.close();
  }
}

/** Windows: a table of contents, then the pictures as PNG. */
function ico(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    head.writeUInt8(size % 256, at); // 0 stands for 256
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}

/** macOS: one chunk a picture, named by its size. */
function icns(pictures: readonly Picture[]): Buffer {
  const names: Record<number, string> = { 128: 'ic07', 256: 'ic08', 512: 'ic09' };
  const chunk = (name: string, content: Buffer) => {
    const head = Buffer.alloc(8, name, 'latin1');
    head.writeUInt32BE(content.length + 8, 4);
    return Buffer.concat([head, content]);
  };
  const chunks = pictures.flatMap(({ size, png }) => {
    const name = names[size];
    return name === undefined ? [] : [chunk(name, png)];
  });
  return chunk('icns', Buffer.concat(chunks));
}

const pictures = await drawn(readFileSync(join(folder, 'icon.svg'), 'utf8'));
const largest = pictures.find(({ size }) => size === 512);
writeFileSync(join(folder, 'icon.ico'), ico(pictures.filter(({ size }) => size <= 256)));
writeFileSync(join(folder, 'icon.icns'), icns(pictures));
if (largest) writeFileSync(join(folder, 'icon.png'), largest.png);
