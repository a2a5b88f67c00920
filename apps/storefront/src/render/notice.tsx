import type { ReactNode } from 'react';

interface NoticeProps {
  /** Shown large: a status code, say. */
  readonly mark?: string;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** A page that has nothing to show but a message. */
export function Notice({ mark, title, text, children }: NoticeProps) {
  return (
    <section className="notice">
      {mark !== undefined && <p className="notice__mark">{mark}</p>}
      <h1>{title}</h1>
      <p className="notice__text">{text}</p>
      {children}
    </section>
  );
}
