import type { LucideIcon } from 'lucide-react';

import styles from './Toolbar.module.css';

type Props = {
  label: string;
  /** The key that does the same, as it is printed on a keyboard. */
  shortcut?: string;
  icon: LucideIcon;
  onClick: () => void;
  disabled?: boolean;
  /** For a button that stays down. */
  pressed?: boolean;
};

/** An icon of the toolbar, named for everyone by its label. */
export function ToolButton({ label, shortcut, icon: Icon, onClick, disabled, pressed }: Props) {
  return (
    <button
      type="button"
      className={styles['tool']}
      aria-label={label}
      aria-pressed={pressed}
      title={shortcut === undefined ? label : `${label} (${shortcut})`}
      disabled={disabled}
      onClick={onClick}
    >
      <Icon size={18} aria-hidden="true" />
    </button>
  );
}
