import Maximize from 'lucide-react/icons/maximize';
import MoveHorizontal from 'lucide-react/icons/move-horizontal';
import ZoomIn from 'lucide-react/icons/zoom-in';
import ZoomOut from 'lucide-react/icons/zoom-out';

import { formatRatio } from '../../../format/percent.ts';
import type { PageViewer } from '../pages/page-viewer.ts';
import { fits, type Fit, type PagesState } from '../pages/pages-state.ts';
import { ToolButton } from './ToolButton.tsx';

import styles from './Toolbar.module.css';

const steps = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

const fitLabels: Readonly<Record<Fit, string>> = {
  auto: 'Automatique',
  'page-width': 'Pleine largeur',
  'page-fit': 'Page entière',
};

/** Everything that changes the size of the pages. */
export function ZoomControls({ viewer, state }: { viewer: PageViewer; state: PagesState }) {
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
      <ToolButton
        label={fitLabels['page-width']}
        shortcut="f"
        icon={MoveHorizontal}
        pressed={fit === 'page-width'}
        onClick={() => viewer.zoomTo('page-width')}
      />
      <ToolButton
        label={fitLabels['page-fit']}
        shortcut="f"
        icon={Maximize}
        pressed={fit === 'page-fit'}
        onClick={() => viewer.zoomTo('page-fit')}
      />
    </fieldset>
  );
}
