import type { Page } from 'playwright-core';

/** Drops files on the window. Returns whether the program took them; what it does not take, the browser opens. */
export function dropFiles(page: Page, ...files: { name: string; bytes: Uint8Array }[]): Promise<boolean> {
  const sent = files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes).toString('base64') }));
  return page.evaluate(dropped => {
    const transfer = new DataTransfer();
    for (const { name, bytes } of dropped)
      transfer.items.add(new File([Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0))], name));
    return ['dragover', 'drop'].every(
      kind =>
        !document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        ),
    );
  }, sent);
}
