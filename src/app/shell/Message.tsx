import type { ReactNode } from 'react';

import { useDocumentTitle } from '../ui/useDocumentTitle.ts';

/** A screen that only says something. */
export function Message({ title, children }: { title: string; children: ReactNode }) {
  useDocumentTitle(title);
  return (
    <div className="page prose">
      <h1>{title}</h1>
      {children}
    </div>
  );
}
