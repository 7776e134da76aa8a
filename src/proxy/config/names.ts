/** Every name that Bilanscope reads, as `.env.example` explains them. */
const known: ReadonlySet<string> = new Set([
  'API_ENTREPRISE_URL',
  'API_ENTREPRISE_CONTRACT',
  'ARCHIVE_HOSTS',
  'INPI_RNE_URL',
  'INPI_RNE_USERNAME',
  'INPI_RNE_PASSWORD_FILE',
  'INPI_TIMEOUT_S',
  'BDF_TIMEOUT_S',
  'BDF_TURNOVER_THRESHOLD',
  'AGENT_CALLS_PER_MINUTE',
  'AGENT_DOCUMENTS_PER_MINUTE',
  'TRUSTED_PROXIES',
  'DEMARCHES_FILE',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET_FILE',
  'OIDC_SCOPES',
  'OIDC_ACR_VALUES',
  'AUDIT_DIR',
  'AUDIT_KEY_FILE',
  'SIMULATOR_CONTRACT',
  'SIMULATOR_FOLDER',
  'SIMULATOR_LIMITS',
]);

/** What only a name meant for Bilanscope begins with. */
const ours =
  /^(API_ENTREPRISE|ARCHIVE_HOST|INPI|BDF|AGENT_(CALL|DOCUMENT)|TRUSTED_PROX|DEMARCHE|OIDC|AUDIT|SIMULATOR|BILANSCOPE)/;

/** Names that look like ours and are not: a limit or a protection that was misspelt would be silently absent. */
export function strangeNames(names: readonly string[]): string[] {
  return names
    .filter((name) => ours.test(name) && !known.has(name))
    .map((name) => `${name} n’est le nom d’aucune variable de Bilanscope : elle est sans effet.`);
}
