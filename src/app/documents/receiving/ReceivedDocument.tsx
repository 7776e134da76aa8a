import type { Access } from '../../files/saving/trace-sheet.ts';
import { useSaving } from '../../files/saving/useSaving.ts';
import type { Reader as DocumentReader, ReaderProps } from '../reader/Reader.tsx';
import { SavingNotice } from './SavingNotice.tsx';

type Props = Omit<ReaderProps, 'onSave' | 'savable'> & {
  /** It holds pdf.js, and comes with the first document only. */
  Reader: typeof DocumentReader;
  access: Access;
};

/** A document that has come: read in the page, and saved as its procedure allows. */
export function ReceivedDocument({ Reader, access, received, ...reading }: Props) {
  const { saving, save, saveTrace } = useSaving(access);
  const { download, label } = access.current.demarche;
  return (
    <>
      <SavingNotice saving={saving} demarche={label} onTrace={() => void saveTrace(received)} />
      <Reader
        {...reading}
        received={received}
        onSave={() => void save(received)}
        savable={download !== 'none'}
      />
    </>
  );
}
