import type { Browser } from 'playwright-core';

/** So many colours are told apart in a picture; the smooth edges of letters need no more. */
const COLOURS = 96;

/** A picture of few colours without further losses: a third of the PNG it comes from. */
export async function webpOf(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const encoded = await page.evaluate(
      async ({ source, most }) => {
        const image = new Image();
        image.src = `data:image/png;base64,${source}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const pen = canvas.getContext('2d');
        if (pen === null) throw new Error('no canvas');
        pen.drawImage(image, 0, 0);
        const pixels = pen.getImageData(0, 0, canvas.width, canvas.height);
        const colours = new Uint32Array(pixels.data.buffer);
        const counts = new Map<number, number>();
        for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
        const palette = [...counts]
          .sort(([a, m], [b, n]) => n - m || a - b)
          .slice(0, most)
          .map(([colour]) => colour);
        const distance = (a: number, b: number) =>
          [0, 8, 16].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
        const nearest = new Map<number, number>();
        for (const colour of counts.keys()) {
          const own = palette.reduce((best, one) =>
            distance(one, colour) < distance(best, colour) ? one : best,
          );
          nearest.set(colour, own);
        }
        for (const [index, colour] of colours.entries()) colours[index] = nearest.get(colour) ?? colour;
        pen.putImageData(pixels, 0, 0);
        // Chromium leaves nothing out at the highest quality
        return canvas.toDataURL('image/webp', 1);
      },
      { source: png.toString('base64'), most: COLOURS },
    );
    return Buffer.from(encoded.slice(encoded.indexOf(',') + 1), 'base64');
  } finally {
    await page.close();
  }
}
