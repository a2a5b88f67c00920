import type { ReactNode } from 'react';
import { directionOf } from '../locale/direction.js';

interface HtmlProps {
  readonly locale: string;
  readonly stylesheet: string;
  readonly head: ReactNode;
  readonly children: ReactNode;
}

/** The outermost document. It has no script: everything works without one. */
export function Html({ locale, stylesheet, head, children }: HtmlProps) {
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="format-detection" content="telephone=no" />
        <link rel="stylesheet" href={stylesheet} />
        <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
        {head}
      </head>
      <body>{children}</body>
    </html>
  );
}
