type Policy = { createScriptURL: (address: string) => string };
type TrustedTypes = { createPolicy: (name: 'default', policy: Policy) => unknown };

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/**
 * The one place where a text becomes the address of a script (CSP `require-trusted-types-for`): only a file of our own
 * build does, and no text ever becomes markup, for which the policy knows no way. Browsers that have no such types are left
 * to the rest of the content policy, which keeps scripts to our origin.
 */
trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    const { origin, pathname } = new URL(address, location.href);
    if (origin !== location.origin || !pathname.startsWith('/assets/'))
      throw new TypeError('not a script of ours');
    return address;
  },
});
