import { once } from 'node:events';

/**
 * Called by a victim's script when all that it imports is loaded: answers when it is to begin. So
 * the next victim loads while the present one still runs, and kills hit work and not imports.
 */
export async function toldToBegin(): Promise<void> {
  // Whoever kills victims may be killed itself; they do not outlive it.
  process.on('disconnect', () => process.exit(1));
  tell('loaded');
  await once(process, 'message');
}

/** Called by a victim's script when it has started and its work goes on. */
export function tellAtWork(): void {
  tell('at work');
}

function tell(what: 'loaded' | 'at work'): void {
  if (!process.send) throw new Error('This script is run by a Victim.');
  process.send(what);
}
