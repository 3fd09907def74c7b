/**
 * Lets AG Grid set its own style elements under a content policy that allows no others: the page's answer carries a
 * nonce (`electron/ipc/windowAssets.ts`). Absent where no policy is, as on the pages of the tests.
 */
export function styleNonce(): string | undefined {
  const told = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
  return told?.nonce || undefined;
}
