/** A viewer that has not come up by then is not there. */
const PATIENCE = 4000;

let frame: HTMLIFrameElement | null = null;

/**
 * Prints a PDF by the browser's own viewer, in a frame nobody sees: its letters stay letters on paper.
 * @returns false where the browser has no viewer, or does not let us use it: nothing has been printed then
 */
export async function printInViewer(url: string): Promise<boolean> {
  if (!navigator.pdfViewerEnabled) return false;
  frame?.remove(); // printing goes on behind the call, so the last frame has stayed
  const viewer = document.createElement('iframe');
  frame = viewer;
  viewer.className = 'paper-frame';
  viewer.title = '印刷';
  viewer.ariaHidden = 'true';
  viewer.tabIndex = -1;
  viewer.src = `${url}?shown`;
  const loaded = new Promise<void>(resolve => {
    viewer.addEventListener('load', () => resolve(), { once: true });
    setTimeout(resolve, PATIENCE);
  });
  document.body.append(viewer);
  await loaded;
  try {
    // Of another origin, or of another kind: a page that says why the file was not shown.
    if (viewer.contentDocument?.contentType !== 'application/pdf') throw new Error('no viewer');
    viewer.contentWindow?.focus();
    viewer.contentWindow?.print();
    return true;
  } catch {
    viewer.remove();
    frame = null;
    return false;
  }
}
