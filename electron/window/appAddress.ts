/** The window is served under a scheme of our own: no port anybody could reach, and an origin to check. */
export const appScheme = 'app';
export const appOrigin = `${appScheme}://desk`;
export const startAddress = `${appOrigin}/index.html`;

/** Compared as text, since `URL.origin` is "null" for a scheme Node does not know. An empty URL is not ours. */
export function isAppAddress(url: string): boolean {
  return url.startsWith(`${appOrigin}/`);
}
