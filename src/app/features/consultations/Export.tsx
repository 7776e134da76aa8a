import { useMutation } from '@tanstack/react-query';
import Download from 'lucide-react/icons/download';

import type { Consultation } from '#contract/consultations.ts';
import { dateInParis } from '#domain/calendar.ts';

import { problemOf } from '../../api/client.ts';
import { consultationsPage, type ConsultationChoice } from '../../api/consultations-query.ts';
import { saveFile } from '../../files/save-file.ts';
import { announce } from '../../ui/announce.ts';
import { Button } from '../../ui/Button.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { consultationsCsv, type DemarcheName } from './consultation-csv.ts';

type Props = { choice: ConsultationChoice; nameOf: DemarcheName };

/** Saves all that the choice finds, not only the pages in sight. */
export function Export({ choice, nameOf }: Props) {
  const exporting = useMutation({
    mutationFn: () => everyPage(choice),
    onSuccess: (lines) => {
      saveFile(consultationsCsv(lines, nameOf), `mes-consultations_${dateInParis(Date.now())}.csv`);
      announce(`${lines.length}\u00A0${lines.length === 1 ? 'ligne exportée' : 'lignes exportées'}.`);
    },
  });
  const start = (): void => void (exporting.isPending || exporting.mutate());
  return (
    <>
      <Button className="screen-only" onClick={start} aria-busy={exporting.isPending}>
        <Download size={16} aria-hidden="true" />
        {exporting.isPending ? 'Export en cours…' : 'Exporter (CSV)'}
      </Button>
      {exporting.error !== null && <ProblemNotice problem={problemOf(exporting.error)} onRetry={start} />}
    </>
  );
}

async function everyPage(choice: ConsultationChoice): Promise<Consultation[]> {
  const lines: Consultation[] = [];
  let before: string | null = null;
  do {
    const page = await consultationsPage(choice, before);
    lines.push(...page.consultations);
    before = page.next;
  } while (before !== null);
  return lines;
}
