import type { FigureName } from '#domain/figures/names.ts';

import type { ShownFigures } from '../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../format/amounts.ts';
import { FigureCards } from './cards/FigureCards.tsx';
import { OtherFigures } from './cards/OtherFigures.tsx';
import { Pictures } from './pictures/Pictures.tsx';

type Props = { figures: ShownFigures; unit: AmountUnit; onOpen: (name: FigureName) => void };

/** The figures as pictures: the headline ones at a glance, three questions, then each of the others. */
export function Drawn(props: Props) {
  return (
    <>
      <FigureCards {...props} />
      <Pictures figures={props.figures} unit={props.unit} />
      <OtherFigures {...props} />
    </>
  );
}
