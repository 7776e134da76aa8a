import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import type { OpeningFailure } from '../opening/opening-failure.ts';
import { useOpenPdf } from '../opening/useOpenPdf.ts';
import { OpenDocument, type OpenDocumentProps } from './OpenDocument.tsx';
import { PasswordForm } from './PasswordForm.tsx';

import styles from './Reader.module.css';

export type ReaderProps = Omit<OpenDocumentProps, 'pdf' | 'oversized'> & {
  /** Downloads the file anew. */
  onRetry: () => void;
};

/** Reads a PDF in the page. It holds pdf.js, and is loaded with the first document only. */
export function Reader({ onRetry, ...rest }: ReaderProps) {
  const opened = useOpenPdf(rest.received.file);
  if (opened.kind === 'open') return <OpenDocument {...rest} pdf={opened.pdf} oversized={opened.oversized} />;
  if (opened.kind === 'password') return <PasswordForm wrong={opened.wrong} onSubmit={opened.submit} />;
  if (opened.kind === 'failed')
    return (
      <Unreadable failure={opened.failure} onRetry={onRetry} onSave={rest.onSave} savable={rest.savable} />
    );
  return <p className={styles['waiting']}>Ouverture du document…</p>;
}

type UnreadableProps = Pick<ReaderProps, 'onRetry' | 'onSave' | 'savable'> & { failure: OpeningFailure };

function Unreadable({ failure, onRetry, onSave, savable }: UnreadableProps) {
  const problem = { ...failure, type: 'about:blank', status: 0, code: 'internal_error' } as const;
  return (
    <div className={styles['failure']}>
      <ProblemNotice problem={problem} onRetry={onRetry}>
        {savable && (
          <p>
            <Button onClick={onSave}>Enregistrer le fichier tel quel</Button>
          </p>
        )}
      </ProblemNotice>
    </div>
  );
}
