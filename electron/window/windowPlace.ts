import type { Rectangle } from 'electron';
import { z } from 'zod';

/** Where the person left the window, in Electron's pixels, which do not depend on the screen's scale. */
export interface WindowPlace {
  /** Null: the middle of the main screen. */
  at: { x: number; y: number } | null;
  width: number;
  height: number;
  isMaximized: boolean;
}

export const firstPlace: WindowPlace = { at: null, width: 1280, height: 860, isMaximized: false };
export const smallestWindow = { width: 800, height: 560 };

const pixels = z.number().int().min(-100_000).max(100_000);

export const windowPlaceSchema = z.object({
  at: z.object({ x: pixels, y: pixels }).nullable(),
  width: pixels.positive(),
  height: pixels.positive(),
  isMaximized: z.boolean(),
}) satisfies z.ZodType<WindowPlace>;

/** As much of the title bar has to be in sight as one can take hold of. */
const HOLD = { width: 120, height: 24 };

/**
 * The place as it can be had on the screens there are now: the second screen may be unplugged, and the PC a smaller
 * one. A window nobody can reach comes back to the middle of the main screen.
 * @param screens their work areas, the main one first
 */
export function reachablePlace(place: WindowPlace, screens: readonly Rectangle[]): WindowPlace {
  const [main] = screens;
  if (main === undefined) return place;
  const screen = place.at && screens.find(area => isHeld(place.at, place.width, area));
  const { width, height } = screen ?? main;
  return {
    at: screen ? place.at : null,
    width: Math.max(Math.min(place.width, width), Math.min(smallestWindow.width, width)),
    height: Math.max(Math.min(place.height, height), Math.min(smallestWindow.height, height)),
    isMaximized: place.isMaximized,
  };
}

function isHeld(at: WindowPlace['at'], windowWidth: number, area: Rectangle): boolean {
  if (at === null) return false;
  const inSight = Math.min(at.x + windowWidth, area.x + area.width) - Math.max(at.x, area.x);
  const below = area.y + area.height - HOLD.height;
  return inSight >= HOLD.width && at.y >= area.y - HOLD.height / 2 && at.y <= below;
}
