import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, screen } from 'electron';
import { firstPlace, reachablePlace, type WindowPlace, windowPlaceSchema } from './windowPlace.ts';

const FILE = 'ウィンドウの位置.json';

/** Where the window stood when the program was last closed, as far as it can be reached there. */
export function lastPlace(settingsFolder: string): WindowPlace {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id);
  return reachablePlace(
    read(settingsFolder),
    [main, ...others].map(({ workArea }) => workArea),
  );
}

/** Keeps the window's place when it is closed: of a maximised one, where it goes back to. */
export function rememberPlace(window: BrowserWindow, settingsFolder: string): void {
  const keep = () => {
    const { x, y, width, height } = window.getNormalBounds();
    const place: WindowPlace = { at: { x, y }, width, height, isMaximized: window.isMaximized() };
    try {
      mkdirSync(settingsFolder, { recursive: true });
      writeFileSync(join(settingsFolder, FILE), `${JSON.stringify(place)}\n`);
    } catch {
      // It opens in the middle the next time: no reason to hold anybody up who is leaving.
    }
  };
  window.on('close', keep);
  window.on('session-end', keep); // at log-off Windows closes nothing first
}

function read(settingsFolder: string): WindowPlace {
  try {
    return windowPlaceSchema.parse(JSON.parse(readFileSync(join(settingsFolder, FILE), 'utf8')));
  } catch {
    return firstPlace; // never closed yet, or half a file
  }
}
