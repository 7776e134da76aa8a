import { useEffect, useState } from 'react';

/** A text once it has not changed for `delay` milliseconds: what is still being typed asks for nothing. */
export function useSettled(text: string, delay: number): string {
  const [settled, setSettled] = useState(text);
  useEffect(
    function waitForTheLastKey() {
      const timer = setTimeout(() => setSettled(text), delay);
      return () => clearTimeout(timer);
    },
    [text, delay],
  );
  return settled;
}
