import { existsSync } from 'node:fs';
import { env } from 'node:process';

/** Debian's Chromium, or the one that CHROMIUM_PATH names; null when there is none. */
export function chromiumPath() {
  const path = env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
  return existsSync(path) ? path : null;
}
