import type { PageView, SlotPart } from '@rustok/core/storefront';
import { Suspense } from 'react';

interface SlotPartsProps {
  readonly parts: readonly SlotPart[];
  readonly data: unknown;
  readonly view: PageView;
}

/** On the server a Suspense boundary is also where an error ends: a part that fails takes nothing with it. */
export function SlotParts({ parts, data, view }: SlotPartsProps) {
  return parts.map(({ Component }, index) => (
    <Suspense key={index} fallback={null}>
      <Component data={data as never} view={view} />
    </Suspense>
  ));
}
