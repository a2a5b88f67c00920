import { describe, expect, it } from '@jest/globals';
import type { ImportFile } from '@rustok/core';
import { readHead } from './inspect-csv.js';

function fileOf(text: string): ImportFile {
  return {
    options: {},
    async *read(offset) {
      yield Buffer.from(text).subarray(offset);
    },
  };
}

describe('the head of a CSV file', () => {
  it('shows no half of a character where a sample is cut', async () => {
    const { samples } = await readHead(fileOf(`Body (HTML)\n${'a'.repeat(79)}😀 and more\n`));
    expect(samples).toEqual([['a'.repeat(79)]]);
  });

  it('shows a mark in the place of what cannot be stored', async () => {
    const { samples } = await readHead(fileOf('Title\nClay\0Pot\n'));
    expect(samples).toEqual([['Clay\uFFFDPot']]);
  });

  it('names columns with no NUL', async () => {
    await expect(readHead(fileOf('Han\0dle,Title\na,b\n'))).rejects.toMatchObject({ code: 'CSV_NOT_TEXT', line: 1 });
  });
});
