import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import { dateInParis, parseIsoDate } from '#domain/calendar.ts';

/** A chain of sealed lines kept in the files of one folder, whose names sort in the order of the chain. */
export type Journal = {
  name: 'access' | 'administration';
  folder: string;
  holds: (file: string) => boolean;
  /** The file that a line of this instant goes to. */
  fileAt: (instant: number) => string;
};

const dayExtension = '.jsonl';

/** The accesses of agents: a file a day (of metropolitan France), directly in the trail's folder. */
export function accessJournal(folder: string): Journal {
  return {
    name: 'access',
    folder,
    holds: (file) => file.endsWith(dayExtension) && parseIsoDate(dayOf(file)) !== null,
    fileAt: (instant) => fileOfDay(dateInParis(instant)),
  };
}

/** What administrators decide of the trail (holds, purges): one file, never purged. */
export function administrationJournal(folder: string): Journal {
  const file = `journal${dayExtension}`;
  return {
    name: 'administration',
    folder: join(folder, 'administration'),
    holds: (name) => name === file,
    fileAt: () => file,
  };
}

/** `YYYY-MM-DD` of a file of accesses. */
export function dayOf(file: string): string {
  return file.slice(0, -dayExtension.length);
}

export function fileOfDay(day: string): string {
  return `${day}${dayExtension}`;
}

/** The files of a journal, oldest first; none when its folder is absent. */
export async function filesOf({ folder, holds }: Journal): Promise<string[]> {
  try {
    return (await readdir(folder)).filter(holds).toSorted();
  } catch (error) {
    if (isAbsence(error)) return [];
    throw error;
  }
}

/** Creates the folder of a journal, closed to everybody else, when it is absent. */
export async function createFolder({ folder }: Journal): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/** Puts on disk which files a folder holds: a new or renamed file may otherwise be lost with the current. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Whether a failure of the disk says that the file or folder is not there. */
export function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
