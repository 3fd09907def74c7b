export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** Kept with the window; where the window's address changes at each start, so does what is kept. */
const KEY = 'theme';

export function storedTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return themes.find(theme => theme === kept) ?? 'system';
}

/** Shows a theme; the styles follow `data-theme`, without it the system. */
export function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  showTheme(theme);
}
