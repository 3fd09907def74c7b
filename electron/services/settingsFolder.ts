import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the program without Electron keeps what belongs to the person at this PC; `BPD_SETTINGS` names another place. */
export function defaultSettingsFolder(): string {
  const { BPD_SETTINGS, APPDATA, XDG_CONFIG_HOME } = process.env;
  return BPD_SETTINGS ?? join(APPDATA ?? XDG_CONFIG_HOME ?? join(homedir(), '.config'), '支部プランデスク');
}
