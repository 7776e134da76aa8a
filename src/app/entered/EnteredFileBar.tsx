import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { Case } from '#contract/cases.ts';
import type { FilingView } from '#contract/filings.ts';
import type { Session } from '#contract/session.ts';
import { dateInParis } from '#domain/calendar.ts';
import type { Siren } from '#domain/siren.ts';

import { exportContext } from '../exports/exported.ts';
import { saveFile } from '../files/save-file.ts';
import { formatInstant } from '../format/dates.ts';
import { Button } from '../ui/Button.tsx';
import { JsonFileButton } from '../ui/JsonFileButton.tsx';
import { enterFromFile, markSaved, useEntered } from './entered.ts';
import { readEnteredFile, type FileReading } from './read-file.ts';
import { enteredFile } from './write-file.ts';

import styles from './EnteredFileBar.module.css';

type Props = {
  current: Case;
  session: Session;
  siren: Siren;
  name: string | null;
  filings: readonly FilingView[];
};

type Taken = Extract<FileReading, { read: true }>;

/** Saves what the agent entered of a company to a file of theirs, and loads it: the tab alone keeps it otherwise. */
export function EnteredFileBar({ current, session, siren, name, filings }: Props) {
  const client = useQueryClient();
  const { accounts, unsaved } = useEntered(current.id, siren);
  const [said, setSaid] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [asked, setAsked] = useState<Taken | null>(null);
  const save = (): void => {
    const context = exportContext(session, current);
    const day = dateInParis(Date.parse(context.madeAt));
    saveFile(enteredFile({ siren, name }, accounts, context), `${siren}_comptes-saisis_${day}.json`);
    markSaved(client, current.id, siren);
    setRefusal(null);
    setSaid('Saisie enregistrée dans un fichier, à garder avec le dossier\u00A0: elle est confidentielle.');
  };
  const take = (reading: Taken): void => {
    enterFromFile(client, current.id, siren, reading.accounts);
    setAsked(null);
    setSaid(loadedWords(reading));
  };
  const load = async (file: File): Promise<void> => {
    setSaid('');
    const reading = await readEnteredFile(file, siren, filings);
    setRefusal(reading.read ? null : reading.reason);
    if (!reading.read) return;
    const replaces = reading.accounts.some(({ filingId }) =>
      accounts.some((own) => own.filingId === filingId),
    );
    if (unsaved && replaces) setAsked(reading);
    else take(reading);
  };
  return (
    <div className={styles['bar']}>
      <div className={styles['actions']}>
        {accounts.length > 0 && (
          <Button variant={unsaved ? 'primary' : 'secondary'} onClick={save}>
            Enregistrer la saisie
          </Button>
        )}
        <JsonFileButton onChoose={(file) => void load(file)}>Charger un fichier de saisie</JsonFileButton>
      </div>
      {unsaved && (
        <p className={styles['hint']}>
          Saisie gardée dans cet onglet seulement&nbsp;: enregistrez-la avant de le quitter.
        </p>
      )}
      {refusal !== null && <p role="alert">{refusal}</p>}
      {asked !== null && (
        <div role="alert" className={styles['actions']}>
          <p>Ce fichier remplacerait des montants qui ne sont dans aucun fichier.</p>
          <Button onClick={() => take(asked)}>Remplacer par le fichier</Button>
          <Button onClick={() => setAsked(null)}>Garder ma saisie</Button>
        </div>
      )}
      <output>{said}</output>
    </div>
  );
}

function loadedWords({ accounts, foreign, made }: Taken): string {
  const count = accounts.length;
  const deposits = `${count}\u00A0dépôt${count > 1 ? 's' : ''} repris du fichier`;
  const at = Number.isNaN(Date.parse(made.at)) ? '' : ` le ${formatInstant(made.at)}`;
  const aside =
    foreign === 0
      ? ''
      : ` ${foreign}\u00A0dépôt${foreign > 1 ? 's' : ''} du fichier, absent${foreign > 1 ? 's' : ''} de la liste, laissé${foreign > 1 ? 's' : ''} de côté.`;
  return `${deposits}, enregistré${at} par ${made.by}.${aside}`;
}
