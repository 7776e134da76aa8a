import { formatSize } from '../../format/size.ts';
import { Button } from '../../ui/Button.tsx';
import { useNow } from '../../ui/useNow.ts';
import type { GatheringState } from './gather.ts';
import { whyWords } from './manifest.ts';
import type { Making } from './useCaseFile.ts';

import styles from './CaseFilePanel.module.css';

type Props = { making: Exclude<Making, { kind: 'choosing' }>; onStop: () => void; onAgain: () => void };

/** How far the case file is, and what it lacks once it is saved. */
export function CaseFileProgress({ making, onStop, onAgain }: Props) {
  if (making.kind === 'gathering') {
    const { state, of } = making;
    return (
      <div className={styles['progress']}>
        <output>{`Documents\u00A0: ${state?.done ?? 0} sur ${of}`}</output>
        <progress aria-label="Documents reçus" max={Math.max(of, 1)} value={state?.done ?? 0} />
        {state !== null && <Current {...state} />}
        <Button onClick={onStop}>Arrêter</Button>
      </div>
    );
  }
  if (making.kind === 'writing')
    return (
      <div className={styles['progress']}>
        <output>Écriture du dossier…</output>
        <progress aria-label="Écriture du dossier" max={100} value={making.percent} />
      </div>
    );
  if (making.kind === 'failed')
    return (
      <div className={styles['progress']} role="alert">
        <p>Le dossier n’a pas pu être écrit&nbsp;: choisissez moins de documents, puis recommencez.</p>
        <Button onClick={onAgain}>Recommencer</Button>
      </div>
    );
  const { name, gathered } = making;
  const { documents, missing } = gathered;
  return (
    <div className={styles['progress']}>
      <output>
        {`Dossier enregistré\u00A0: ${name}, ${documents.length}\u00A0${documents.length < 2 ? 'document' : 'documents'}.`}
      </output>
      {missing.length > 0 && (
        <>
          <p>Il manque, et le dossier le dit&nbsp;:</p>
          <ul>
            {missing.map(({ document, why }) => (
              <li key={document.url}>{`${document.label}\u00A0: ${whyWords(why)}`}</li>
            ))}
          </ul>
        </>
      )}
      <Button onClick={onAgain}>Constituer de nouveau</Button>
    </div>
  );
}

function Current({ current, received, resumesAt }: GatheringState) {
  const now = useNow(resumesAt === null ? null : 250);
  if (resumesAt !== null)
    return (
      <p>{`Limite de documents atteinte\u00A0: reprise dans ${Math.max(0, Math.ceil((resumesAt - now) / 1_000))}\u202Fs.`}</p>
    );
  const total = received?.total ?? null;
  const size = received === null ? 'demandé…' : formatSize(received.received);
  return <p>{`${current.label}\u00A0: ${size}${total === null ? '' : ` sur ${formatSize(total)}`}`}</p>;
}
