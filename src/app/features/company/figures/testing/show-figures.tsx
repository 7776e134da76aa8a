import { render } from 'vitest-browser-react';

import type { Figures } from '#contract/figures.ts';

import '../../../../base.css';
import '../../../../theme.css';
import { FiguresView } from '../FiguresView.tsx';

/** The view in a section as wide as the page, as the screen sets it. */
export function showFigures(figures: Figures) {
  return render(
    <div style={{ containerType: 'inline-size', containerName: 'figures' }}>
      <h2>Bilans Banque de France</h2>
      <FiguresView figures={figures} onRefresh={() => {}} refreshing={false} />
    </div>,
  );
}
