import { useState } from 'react';

const themes = ['system', 'light', 'dark'] as const;
type Theme = (typeof themes)[number];
const themeName: Record<Theme, string> = { system: '自動', light: '明るい', dark: '暗い' };

/** Light, dark, or as the system says. */
export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(() => storedTheme());
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      className="button"
      title={`押すと「${themeName[next]}」に変わります`}
      onClick={() => {
        showTheme(next);
        setTheme(next);
      }}
    >
      表示：{themeName[theme]}
    </button>
  );
}

function storedTheme(): Theme {
  const shown = document.documentElement.dataset.theme;
  return themes.find(theme => theme === shown) ?? 'system';
}

function showTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
