import { describe, expect, it } from '@jest/globals';
import { Progress } from './progress.js';

function watched(isTTY: boolean) {
  const shown: string[] = [];
  const clock = { now: 0 };
  const progress = new Progress({ isTTY, columns: 40, write: (text) => shown.push(text) }, () => clock.now);
  return { shown, clock, progress };
}

describe('progress on a terminal', () => {
  it('is a bar that is redrawn in place, not for every row', () => {
    const { shown, clock, progress } = watched(true);
    progress.update(0, 100, 'rows');
    progress.update(1, 100, 'rows');
    clock.now = 100;
    progress.update(50, 100, 'rows');

    expect(shown).toEqual([
      `\r${'░'.repeat(24)} 0 % rows\u001b[K`,
      `\r${'█'.repeat(12)}${'░'.repeat(12)} 50 % rows\u001b[K`,
    ]);
  });

  it('makes room for lines and stays on the screen at the end', () => {
    const { shown, progress } = watched(true);
    progress.update(1, 2, 'rows');
    progress.clear();
    progress.update(2, 2, 'rows');
    progress.finish();

    expect(shown[1]).toBe('\r\u001b[K');
    expect(shown.at(-2)).toContain('100 %');
    expect(shown.at(-1)).toBe('\n');
  });

  it('is never wider than the terminal, and counts where the total is unknown', () => {
    const { shown, progress } = watched(true);
    progress.update(7, null, 'a label that is much too long for forty columns');

    expect(shown[0]?.length).toBeLessThanOrEqual(1 + 39 + 3);
  });
});

describe('progress where nobody watches', () => {
  it('is a line now and then, and the last one in any case', () => {
    const { shown, clock, progress } = watched(false);
    for (let row = 0; row <= 1000; row += 1) {
      clock.now = row * 10;
      progress.update(row, 1000, 'rows');
    }
    progress.finish();

    expect(shown).toEqual(['rows: 0 %\n', 'rows: 50 %\n', 'rows: 100 %\n']);
  });
});
