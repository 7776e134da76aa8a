import type { ComponentProps } from 'react';

import styles from './Button.module.css';

type Props = ComponentProps<'button'> & { variant?: 'primary' | 'secondary' | 'quiet' };

/** A native button; `quiet` looks like a link. */
export function Button({ variant = 'secondary', type = 'button', className, ...rest }: Props) {
  return <button {...rest} type={type} className={[styles[variant], className].filter(Boolean).join(' ')} />;
}
