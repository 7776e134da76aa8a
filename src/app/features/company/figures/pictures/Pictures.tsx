import type { ShownFigures } from '../../../../figures/words/value-words.ts';
import type { AmountUnit } from '../../../../format/amounts.ts';
import { ActivityPicture } from './ActivityPicture.tsx';
import { BalancePicture } from './BalancePicture.tsx';
import { FinancingPicture } from './FinancingPicture.tsx';
import { RatiosTable } from './RatiosTable.tsx';

type Props = { figures: ShownFigures; unit: AmountUnit };

/** Three questions, each with its picture, then what the figures give set against each other. */
export function Pictures({ figures: { years }, unit }: Props) {
  return (
    <>
      <ActivityPicture years={years} unit={unit} />
      <BalancePicture years={years} unit={unit} />
      <FinancingPicture years={years} unit={unit} />
      <RatiosTable years={years} />
    </>
  );
}
