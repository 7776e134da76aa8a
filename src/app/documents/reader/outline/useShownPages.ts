import { usePageClasses } from '../../forms/usePageClasses.ts';
import { useStore } from '../../store.ts';
import { useReading } from '../reading.ts';
import { blankPages } from './blank-pages.ts';

/** The pages of the open document, but for the blank ones where the agent left them out. */
export function useShownPages(): readonly number[] {
  const { document, viewer } = useReading();
  const { hidden } = useStore(blankPages);
  const classes = usePageClasses(document, viewer.pdf.numPages);
  return classes.filter(({ kind }) => !hidden || kind !== 'blank').map(({ page }) => page);
}
