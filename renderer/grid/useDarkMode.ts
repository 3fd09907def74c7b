import { useSyncExternalStore } from 'react';

const systemDark = () => window.matchMedia('(prefers-color-scheme: dark)');

/** Whether the page is dark: by `data-theme` on `<html>` where it is set, else by the system's setting. */
export function useDarkMode(): boolean {
  return useSyncExternalStore(subscribe, isDark);
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'dark' || (theme !== 'light' && systemDark().matches);
}

function subscribe(changed: () => void): () => void {
  const system = systemDark();
  const attribute = new MutationObserver(changed);
  attribute.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  system.addEventListener('change', changed);
  return () => {
    attribute.disconnect();
    system.removeEventListener('change', changed);
  };
}
