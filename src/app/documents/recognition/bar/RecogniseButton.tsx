import ScanText from 'lucide-react/icons/scan-text';

import { useShortcuts } from '../../keyboard/useShortcuts.ts';
import { ToolButton } from '../../reader/toolbar/ToolButton.tsx';
import { useSession } from '../useSession.ts';

/** Starts to read the text of scans: the page in view, then the bar offers the others. */
export function RecogniseButton() {
  const { readThisPage } = useSession();
  useShortcuts({ recognise: readThisPage });
  return <ToolButton label="Lire le texte des images" shortcut="i" icon={ScanText} onClick={readThisPage} />;
}
