const key = 'bilanscope.theme';
const darkSystem = matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

export type Theme = 'light' | 'dark';

/** The theme that the agent chose; null to follow the system. */
export function storedTheme(): Theme | null {
  const stored = localStorage.getItem(key);
  return stored === 'light' || stored === 'dark' ? stored : null;
}

/** The theme in sight: the chosen one, else the system's. */
export function currentTheme(): Theme {
  return storedTheme() ?? (darkSystem.matches ? 'dark' : 'light');
}

/** Draws the page in a theme, or in the system's. */
export function applyTheme(theme: Theme | null): void {
  if (theme === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Keeps the agent's choice and applies it. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
  applyTheme(theme);
  for (const listener of listeners) listener();
}

/** Calls `listener` when the theme in sight may have changed; returns how to stop. */
export function onTheme(listener: () => void): () => void {
  listeners.add(listener);
  darkSystem.addEventListener('change', listener);
  return () => {
    listeners.delete(listener);
    darkSystem.removeEventListener('change', listener);
  };
}
