import { Link } from 'react-router';

import { isOfficialForm } from '#domain/forms/official-forms.ts';
import { writtenSought } from '#domain/forms/sought.ts';

type Props = {
  /** Address of the document's screen. */
  document: string;
  /** A line as it was keyed: `form` is null for a code that INPI's table does not hold. */
  line: { form: string | null; code: string };
  /** The page of the PDF that the agent told; absent where the form is to be found. */
  page?: number | null;
};

/** The way to a line on the page of its form; nothing where it is on no official form. */
export function LineLink({ document, line: { form, code }, page = null }: Props) {
  if (form === null || !isOfficialForm(form)) return null;
  const where = page === null ? '' : `page=${page}&`;
  return (
    <Link to={`${document}?${where}${writtenSought({ form, lines: [code] })}`}>
      {`Voir dans le dépôt\u00A0: ${form}, ligne ${code}`}
    </Link>
  );
}
