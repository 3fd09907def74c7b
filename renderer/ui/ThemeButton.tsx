import { useState } from 'react';
import { chooseTheme, storedTheme, type Theme, themes } from './theme.ts';

const themeName: Record<Theme, string> = {
  system: '自動',
  light: '明るい',
  dark: '暗い',
  contrast: '高コントラスト',
};

/** Light, dark, more contrast, or as the system says. */
export function ThemeButton() {
  const [theme, setTheme] = useState<Theme>(storedTheme);
  const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'system';
  return (
    <button
      type="button"
      className="button"
      title={`押すと「${themeName[next]}」に変わります`}
      onClick={() => {
        chooseTheme(next);
        setTheme(next);
      }}
    >
      表示：{themeName[theme]}
    </button>
  );
}
