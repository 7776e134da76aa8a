import type { QueryClient } from '@tanstack/react-query';

import { forgetSavedFiles } from '../files/save-file.ts';
import { coverScreens } from './cover.ts';

/**
 * Drops all that the page holds of an agent's work, then leaves it: what the browser keeps of it to go back is empty.
 *
 * @param address where to go; null to load the same address anew.
 */
export function dropEverything(client: QueryClient, address: string | null): void {
  // The shell draws nothing from now on: the screens leave the document with what they hold.
  coverScreens('gone');
  client.clear();
  sessionStorage.clear();
  forgetSavedFiles();
  if (address === null) window.location.reload();
  else window.location.replace(address);
}
