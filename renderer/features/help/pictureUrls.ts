import type { PictureName } from './pictureSizes.ts';

const files = import.meta.glob<string>('./pictures/*.webp', {
  eager: true,
  query: '?url',
  import: 'default',
});

/** Where the window finds a picture of the guide. */
export function pictureUrl(name: PictureName): string {
  return files[`./pictures/${name}.webp`] ?? '';
}
