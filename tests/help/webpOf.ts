import type { Browser } from 'playwright-core';

/** So many colours are told apart in a picture; the smooth edges of letters need no more. */
const COLOURS = 64;
/** Chromium does not draw round corners alike each time: fewer pixels that differ are no change. */
const UNSEEN = { pixels: 60, shade: 24 };

/**
 * A picture of few colours without further losses: a third of the PNG it comes from.
 * @param before the picture as it was, which stays where nobody would see a difference
 */
export async function webpOf(browser: Browser, png: Buffer, before: Buffer | null): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    const encoded = await page.evaluate(
      async ({ source, old, most, unseen }) => {
        const canvas = document.createElement('canvas');
        const pen = canvas.getContext('2d', { willReadFrequently: true });
        if (pen === null) throw new Error('no canvas');
        const pixelsOf = async (address: string) => {
          const image = new Image();
          image.src = address;
          await image.decode();
          canvas.width = image.naturalWidth;
          canvas.height = image.naturalHeight;
          pen.drawImage(image, 0, 0);
          return pen.getImageData(0, 0, canvas.width, canvas.height);
        };
        const was = old === null ? null : await pixelsOf(`data:image/webp;base64,${old}`);
        const pixels = await pixelsOf(`data:image/png;base64,${source}`);
        const colours = new Uint32Array(pixels.data.buffer);
        const counts = new Map<number, number>();
        for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
        const palette = [...counts]
          .sort(([a, m], [b, n]) => n - m || a - b)
          .slice(0, most)
          .map(([colour]) => colour);
        const steps = (a: number, b: number) =>
          [0, 8, 16].map(shift => Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)));
        const distance = (a: number, b: number) => steps(a, b).reduce((sum, step) => sum + step * step, 0);
        const nearest = new Map<number, number>();
        for (const colour of counts.keys()) {
          const own = palette.reduce((best, one) =>
            distance(one, colour) < distance(best, colour) ? one : best,
          );
          nearest.set(colour, own);
        }
        for (const [index, colour] of colours.entries()) colours[index] = nearest.get(colour) ?? colour;

        if (was?.width === pixels.width && was.height === pixels.height) {
          const others = new Uint32Array(was.data.buffer);
          let changed = 0;
          for (const [index, colour] of colours.entries()) {
            const other = others[index] ?? 0;
            if (colour !== other && Math.max(...steps(colour, other)) > unseen.shade) changed += 1;
          }
          if (changed <= unseen.pixels) return null;
        }
        pen.putImageData(pixels, 0, 0);
        // Chromium leaves nothing out at the highest quality
        return canvas.toDataURL('image/webp', 1);
      },
      {
        source: png.toString('base64'),
        old: before?.toString('base64') ?? null,
        most: COLOURS,
        unseen: UNSEEN,
      },
    );
    if (encoded === null && before !== null) return before;
    return Buffer.from((encoded ?? '').split(',')[1] ?? '', 'base64');
  } finally {
    await page.close();
  }
}
