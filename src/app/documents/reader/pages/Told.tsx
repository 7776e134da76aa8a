import { useCallback, useState } from 'react';

import { announce } from '../../../ui/announce.ts';

import styles from '../Reader.module.css';

/** What the last tool did; `count` tells apart the same words said twice. */
export type WhatIsTold = { words: string; count: number };

/** What is told over the pages, null before anything is; and how to tell something, to the ear too. */
export function useTold(): [WhatIsTold | null, (words: string) => void] {
  const [told, setTold] = useState<WhatIsTold | null>(null);
  const tell = useCallback((words: string) => {
    setTold((before) => ({ words, count: (before?.count ?? 0) + 1 }));
    announce(words);
  }, []);
  return [told, tell];
}

/** Says over the pages what a tool did, for as long as it takes to read. */
export function Told({ told: { words, count } }: { told: WhatIsTold }) {
  return (
    <p key={count} className={styles['told']}>
      <span>{words}</span>
    </p>
  );
}
