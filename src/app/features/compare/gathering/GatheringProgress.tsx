import { Button } from '../../../ui/Button.tsx';
import { useNow } from '../../../ui/useNow.ts';
import type { GatheringState } from './gathering.ts';

import styles from './GatheringProgress.module.css';

type Props = GatheringState & {
  /** What is gathered: « Bilans Banque de France ». */
  what: string;
  stop: () => void;
  retry: () => void;
};

/** How many companies have been answered for, what is awaited, and the way to stop. Nothing once all is there. */
export function GatheringProgress({ steps, resumesAt, what, stop, retry }: Props) {
  const now = useNow(resumesAt === null ? null : 500);
  const all = [...steps.values()];
  const ended = all.filter((step) => step === 'answered' || step === 'failed').length;
  const stopped = all.filter((step) => step === 'stopped').length;
  const going = all.some((step) => step === 'waiting' || step === 'asking');
  if (!going && stopped === 0) return null;
  const seconds = resumesAt === null ? 0 : Math.max(0, Math.ceil((resumesAt - now) / 1000));
  return (
    <div className={`${styles['progress']} screen-only`}>
      <label>
        {`${what}\u00A0: ${ended} sur ${all.length}`} <progress max={all.length} value={ended} />
      </label>
      {seconds > 0 && <span>{`La source demande d’attendre\u00A0: reprise dans ${seconds}\u202Fs.`}</span>}
      {going ? (
        <Button onClick={stop}>Arrêter</Button>
      ) : (
        <Button onClick={retry}>{`Reprendre (${stopped})`}</Button>
      )}
    </div>
  );
}
