import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { Button } from '../../ui/Button.tsx';

import styles from './FigurePanel.module.css';

type Props<Item extends string> = {
  order: readonly Item[];
  current: Item;
  onStep: (item: Item) => void;
  children: ReactNode;
};

/** Goes from one figure to the next within the panel, by its buttons or by the left and right arrow keys. */
export function StepThrough<Item extends string>({ order, current, onStep, children }: Props<Item>) {
  const index = order.indexOf(current);
  const [before, after] = [order[index - 1], order[index + 1]];
  const stepByKey = ({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): void => {
    if (altKey || ctrlKey || metaKey || shiftKey) return;
    if (key === 'ArrowLeft' && before !== undefined) onStep(before);
    if (key === 'ArrowRight' && after !== undefined) onStep(after);
  };
  return (
    // The keys repeat what the two buttons do.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={stepByKey} className={styles['steps']}>
      <Content key={current}>{children}</Content>
      <div className={styles['step']}>
        {before !== undefined && (
          <Button variant="quiet" onClick={() => onStep(before)}>
            <ArrowLeft size={16} aria-hidden="true" />
            Chiffre précédent
          </Button>
        )}
        {after !== undefined && (
          <Button variant="quiet" onClick={() => onStep(after)}>
            Chiffre suivant
            <ArrowRight size={16} aria-hidden="true" />
          </Button>
        )}
      </div>
    </div>
  );
}

/** Where the reading starts anew with each figure: the first control stands below all that is to be read. */
function Content({ children }: { children: ReactNode }) {
  const top = useRef<HTMLDivElement>(null);
  useLayoutEffect(function readFromTheTop() {
    top.current?.focus();
  }, []);
  return (
    <div ref={top} tabIndex={-1}>
      {children}
    </div>
  );
}
