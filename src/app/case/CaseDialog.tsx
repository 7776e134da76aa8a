import { Panel } from '../ui/Panel.tsx';
import { CaseForm } from './CaseForm.tsx';
import { CaseList } from './CaseList.tsx';

/** Goes on with the screen in sight in another case: a new one, or one of before. */
export function CaseDialog({ onClose }: { onClose: () => void }) {
  return (
    <Panel title="Changer de dossier" onClose={onClose}>
      <CaseForm onOpen={onClose} />
      <CaseList onChoose={onClose} />
    </Panel>
  );
}
