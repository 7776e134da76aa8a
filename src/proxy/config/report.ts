import type { Config } from './environment.ts';

const identities: Readonly<Record<Config['identity'], string>> = {
  demonstration: 'un agent fictif par navigateur (démonstration)',
  local: 'un seul poste, sous le nom de son utilisateur',
  oidc: 'OpenID Connect',
};

/** What a configuration says, for whoever checks it: a line for each part, in French, without any secret. */
export function reportOf({
  upstream,
  identity,
  oidc,
  demarches,
  trail,
  host,
  port,
  publicUrl,
}: Config): string[] {
  return [
    `Adresse : ${publicUrl?.origin ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`}`,
    upstream.kind === 'simulator'
      ? `Fournisseur : le simulateur (${upstream.contract}), entreprises fictives`
      : `Fournisseur : API Entreprise ${upstream.contract}, ${upstream.url.origin}`,
    `Identité : ${identities[identity]}${oidc === null ? '' : `, ${oidc.issuer.href}`}`,
    ...demarches.map(
      ({ id, label, sources, grid }) =>
        `Démarche ${id} : ${label} (${sources.join(', ')})${grid === null ? '' : `, grille ${grid.id}`}`,
    ),
    `Trace des accès : ${trail === null ? 'en mémoire, le temps du processus' : trail.folder}`,
  ];
}
