const addresses = new Set<string>();

/** Saves bytes under a name, as a link with `download` does. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  addresses.add(url);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads the bytes after the click: the address must outlive it.
  setTimeout(() => forget(url), 60_000);
}

/** Takes their addresses back from the files that were saved: nothing reads them from this page any more. */
export function forgetSavedFiles(): void {
  for (const url of addresses) forget(url);
}

function forget(url: string): void {
  URL.revokeObjectURL(url);
  addresses.delete(url);
}
