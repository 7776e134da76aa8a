import ZoomIn from 'lucide-react/icons/zoom-in';
import ZoomOut from 'lucide-react/icons/zoom-out';

import { formatRatio } from '../../../format/percent.ts';
import type { PageViewer } from '../pages/page-viewer.ts';
import { fits, type PagesState } from '../pages/pages-state.ts';
import { fitLabels, FitTools } from './FitTools.tsx';
import { ToolButton } from './ToolButton.tsx';

import styles from './Toolbar.module.css';

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

type Props = {
  viewer: PageViewer;
  state: PagesState;
  /** Whether there is room for the buttons of the fits, which are in the list too. */
  fits: boolean;
};

/** Everything that changes the size of the pages. */
export function ZoomControls({ viewer, state, fits: roomy }: Props) {
  const { scale, fit } = state;
  const others = steps.filter((step) => Math.abs(step - scale) > 0.005);
  const percents = [...others, scale].toSorted((one, other) => one - other);
  const change = (value: string): void => {
    const chosen = fits.find((known) => known === value);
    viewer.zoomTo(chosen ?? Number(value));
  };
  return (
    <fieldset className={styles['group']} aria-label="Zoom">
      <ToolButton label="Réduire" shortcut="−" icon={ZoomOut} onClick={() => viewer.zoomBy(-1)} />
      <select
        className={styles['zoom']}
        aria-label="Taille des pages"
        value={String(scale)}
        onChange={(event) => change(event.target.value)}
      >
        {percents.map((percent) => (
          <option key={percent} value={String(percent)}>
            {formatRatio(percent * 100, 0)}
          </option>
        ))}
        <hr />
        {fits.map((known) => (
          <option key={known} value={known}>
            {fitLabels[known]}
          </option>
        ))}
      </select>
      <ToolButton label="Agrandir" shortcut="+" icon={ZoomIn} onClick={() => viewer.zoomBy(1)} />
      {roomy && <FitTools viewer={viewer} fit={fit} button={ToolButton} />}
    </fieldset>
  );
}
