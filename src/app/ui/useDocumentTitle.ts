import { useEffect } from 'react';

/**
 * Names the tab after the screen: « Comptes clos le 31/12/2025 · Bilanscope ».
 *
 * @param title null for a part of the screen that leaves the name to another.
 */
export function useDocumentTitle(title: string | null): void {
  useEffect(
    function nameTheTab() {
      if (title !== null) document.title = `${title} · Bilanscope`;
    },
    [title],
  );
}
