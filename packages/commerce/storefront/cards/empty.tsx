import type { ReactNode } from 'react';

interface EmptyProps {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}

/** In the place of products that are not there. */
export function Empty({ title, text, children }: EmptyProps) {
  return (
    <div className="empty">
      <p className="empty__title">{title}</p>
      <p>{text}</p>
      {children}
    </div>
  );
}
