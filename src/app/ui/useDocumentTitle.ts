import { useEffect } from 'react';

/** Names the tab after the screen: « Comptes clos le 31/12/2025 · Bilanscope ». */
export function useDocumentTitle(title: string): void {
  useEffect(
    function nameTheTab() {
      document.title = `${title} · Bilanscope`;
    },
    [title],
  );
}
