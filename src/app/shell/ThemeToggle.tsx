import Moon from 'lucide-react/icons/moon';
import Sun from 'lucide-react/icons/sun';
import { useSyncExternalStore } from 'react';

import { Button } from '../ui/Button.tsx';
import { chooseTheme, currentTheme, onTheme } from './theme.ts';

export function ThemeToggle() {
  const dark = useSyncExternalStore(onTheme, currentTheme) === 'dark';
  const label = dark ? 'Passer au thème clair' : 'Passer au thème sombre';
  return (
    <Button
      variant="quiet"
      aria-label={label}
      title={label}
      onClick={() => chooseTheme(dark ? 'light' : 'dark')}
    >
      {dark ? <Sun size={20} aria-hidden="true" /> : <Moon size={20} aria-hidden="true" />}
    </Button>
  );
}
