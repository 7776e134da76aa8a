import X from 'lucide-react/icons/x';
import { useLayoutEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';

import { Button } from './Button.tsx';

import styles from './Panel.module.css';

type Props = {
  title: string;
  onClose: () => void;
  /** At the right edge, over the whole height, instead of in the middle. */
  side?: boolean;
  children: ReactNode;
};

/**
 * A modal dialog, open as long as it is rendered. Escape, the cross and a click outside ask for its closing; the
 * focus comes back where it was.
 */
export function Panel({ title, onClose, side = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useLayoutEffect(function showModal() {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  const closeOutside = (event: MouseEvent): void => {
    if (event.target === dialog.current) onClose();
  };
  return (
    // The click outside is a convenience: Escape and the cross do the same from the keyboard.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <dialog
      ref={dialog}
      className={side ? styles['side'] : styles['middle']}
      aria-labelledby={titleId}
      onClick={closeOutside}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['sheet']}>
        <h2 id={titleId}>{title}</h2>
        {children}
        {/* After the content, so that the focus starts there. */}
        <Button variant="quiet" className={styles['close']} onClick={onClose} aria-label="Fermer">
          <X size={20} aria-hidden="true" />
        </Button>
      </div>
    </dialog>
  );
}
