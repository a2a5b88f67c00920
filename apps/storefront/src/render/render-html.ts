import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ReactNode } from 'react';
import { renderToPipeableStream } from 'react-dom/server';

/**
 * Renders to the end before anything is sent, so that an error still decides the status.
 *
 * @param onPartError receives the errors of parts that are left out
 */
export async function renderHtml(page: ReactNode, onPartError: (error: unknown) => void): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const { pipe } = renderToPipeableStream(page, {
      onAllReady: () => resolve(buffer(pipe(new PassThrough()))),
      onShellError: reject,
      onError: onPartError,
      // Longer parts would be sent behind the page and put in their place by a script.
      progressiveChunkSize: Number.MAX_SAFE_INTEGER,
    });
  });
}
