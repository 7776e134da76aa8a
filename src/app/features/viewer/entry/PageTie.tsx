import Pin from 'lucide-react/icons/map-pin';

import { showPage } from '../../../documents/reader/pages/asked-page.ts';

import styles from './Entry.module.css';

type Props = {
  row: number;
  code: string;
  /** The page to which the line is tied; null for none. */
  page: number | null;
  /** The page in view; null while none is. */
  shown: number | null;
  /** Null where it is only read. */
  onTie: ((page: number) => void) | null;
};

/**
 * The page of the PDF on which a line was read: a press shows it. While another page is in view, the line can be
 * tied to that one. Reached by the arrows, so that Tab goes from amount to amount.
 */
export function PageTie({ row, code, page, shown, onTie }: Props) {
  return (
    <td className={styles['page']}>
      {page !== null && (
        <button type="button" data-spot={`${row}.2`} tabIndex={-1} onClick={() => showPage(page)}>
          {`p.\u00A0${page}`}
          <span className="visually-hidden">{`\u00A0: montrer d’où vient la ligne ${code}`}</span>
        </button>
      )}
      {page !== null && onTie !== null && shown !== null && shown !== page && (
        <button
          type="button"
          data-spot={`${row}.3`}
          tabIndex={-1}
          title={`Rattacher à la page ${shown}, affichée`}
          aria-label={`Rattacher la ligne ${code} à la page ${shown}, affichée`}
          onClick={() => onTie(shown)}
        >
          <Pin size={14} aria-hidden="true" />
        </button>
      )}
    </td>
  );
}
