import { useId, type ReactNode } from 'react';

import styles from './Pictures.module.css';

type Props = {
  title: string;
  /** What the picture shows, in one sentence. */
  sentence: string;
  /** What stands above the picture: a choice of reading. */
  choice?: ReactNode;
  children: ReactNode;
};

/** One question, its answer in a sentence, and the picture with its numbers. */
export function Picture({ title, sentence, choice, children }: Props) {
  const id = useId();
  return (
    <section className={styles['picture']} aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p>{sentence}</p>
      {choice}
      <figure aria-labelledby={id}>{children}</figure>
    </section>
  );
}
