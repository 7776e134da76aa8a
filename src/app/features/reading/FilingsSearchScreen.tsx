import { useParams } from 'react-router';

import { CompanySearch } from './CompanySearch.tsx';
import { ComparedSearch } from './ComparedSearch.tsx';

/** The search of what one company filed, or those of an address that names several. */
export function FilingsSearchScreen() {
  const { siren } = useParams();
  return siren === undefined ? <ComparedSearch /> : <CompanySearch />;
}
