/** What a deed records; a deed of the former register holds several, `decision` is null for some. */
export type DeedKind = { act: string; decision: string | null };

/** Everything that a deed says, whatever carries it. */
export type DeedSheet = {
  siren: string;
  denomination: string;
  address: string;
  /** `code` on four digits. */
  greffe: { code: string; label: string };
  managementNumber: string;
  /** `YYYY-MM-DD`. */
  depositDate: string;
  depositNumber: string;
  kinds: readonly DeedKind[];
};
