import type { LucideIcon } from 'lucide-react';
import Maximize from 'lucide-react/icons/maximize';
import MoveHorizontal from 'lucide-react/icons/move-horizontal';
import type { ComponentType } from 'react';

import type { PageViewer } from '../pages/page-viewer.ts';
import type { Fit } from '../pages/pages-state.ts';

export const fitLabels: Readonly<Record<Fit, string>> = {
  auto: 'Automatique',
  'page-width': 'Pleine largeur',
  'page-fit': 'Page entière',
};

type ButtonProps = {
  label: string;
  shortcut: string;
  icon: LucideIcon;
  pressed: boolean;
  onClick: () => void;
};

type Props = {
  viewer: PageViewer;
  /** Null when the scale was chosen by number. */
  fit: Fit | null;
  /** How each is shown: an icon of the bar, or words of the menu. */
  button: ComponentType<ButtonProps>;
};

/** The two fits of a page to the window. */
export function FitTools({ viewer, fit, button: Button }: Props) {
  return (
    <>
      <Button
        label={fitLabels['page-width']}
        shortcut="f"
        icon={MoveHorizontal}
        pressed={fit === 'page-width'}
        onClick={() => viewer.zoomTo('page-width')}
      />
      <Button
        label={fitLabels['page-fit']}
        shortcut="f"
        icon={Maximize}
        pressed={fit === 'page-fit'}
        onClick={() => viewer.zoomTo('page-fit')}
      />
    </>
  );
}
