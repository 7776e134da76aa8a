/** What a firewall sends in place of data, as INPI's does, with a status of 200. */
export const wafPage = `<!DOCTYPE html>
<html lang="fr"><head><title>Vérification en cours</title></head>
<body><h1>Un instant…</h1><p>Nous vérifions que vous n'êtes pas un robot.</p></body></html>`;
