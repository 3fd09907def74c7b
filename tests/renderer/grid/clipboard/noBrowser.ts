/** In the place of the window's `DOMParser` where nothing of the HTML may reach it. */
export function noBrowser(html: string): Document {
  throw new Error(`The browser was asked about ${html}`);
}
