import { Desk } from './Desk.tsx';
import { DocumentGate } from './DocumentGate.tsx';

/** A filing or a deed, and what is set beside it. One screen for both, so that they change places on the same desk. */
export function ViewerScreen() {
  return <DocumentGate>{(current, first) => <Desk current={current} first={first} />}</DocumentGate>;
}
