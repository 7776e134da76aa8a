import { useShortcuts } from '../../keyboard/useShortcuts.ts';
import type { Side } from '../side/useSide.ts';
import { OutlinePanel } from './OutlinePanel.tsx';

/** The table of contents beside the pages, and its key. */
export function OutlineTool({ side }: { side: Side }) {
  useShortcuts({ outline: () => side.toggle('outline') });
  return side.shown === 'outline' ? <OutlinePanel /> : null;
}
