import type { LucideIcon } from 'lucide-react';

import styles from './MoreTools.module.css';

type Props = {
  label: string;
  /** The key that does the same, as it is printed on a keyboard. */
  shortcut: string;
  icon: LucideIcon;
  onClick: () => unknown;
  /** For a tool that stays on. */
  pressed?: boolean;
};

/** A tool of the menu, in words. */
export function MenuTool({ label, shortcut, icon: Icon, onClick, pressed }: Props) {
  return (
    <button type="button" className={styles['tool']} aria-pressed={pressed} onClick={() => void onClick()}>
      <Icon size={18} aria-hidden="true" />
      <span>{label}</span>
      <kbd aria-hidden="true">{shortcut}</kbd>
    </button>
  );
}
